using System.Globalization;
using Sparkify.Models;
using Sparkify.Web.Answering;

namespace Sparkify.Web.Pages;

/// <summary>Which component shows which path.</summary>
internal static class PageRoutes
{
    private static readonly Dictionary<string, PageRoute> _fixed = new(StringComparer.Ordinal)
    {
        ["/"] = new(typeof(Overview), []),
        ["/demand"] = new(typeof(Demand), []),
        ["/demand/artist"] = new(typeof(Profile), new() { ["Kind"] = "artist" }),
        ["/demand/song"] = new(typeof(Profile), new() { ["Kind"] = "song" }),
        ["/demand/genre"] = new(typeof(GenrePage), []),
        ["/audience"] = new(typeof(Audience), []),
        ["/growth"] = new(typeof(Growth), []),
        ["/loyalty"] = new(typeof(Loyalty), []),
        ["/explore"] = new(typeof(Explore), []),
        ["/pipeline"] = new(typeof(Pipeline), []),
        ["/docs"] = new(typeof(Docs), []),
    };

    /// <summary>The component of a path and its values, or null if there is no such page.</summary>
    public static PageRoute? Find(string path, Sheet sheet)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = parts switch
        {
            _ when _fixed.TryGetValue(path, out var page) => page,
            ["questions", var name] when sheet.Desk.Set.Find(name) is not null => new PageRoute(typeof(QuestionPage), new() { ["Name"] = name }),
            ["lists", var name, var kind] when sheet.Desk.Set.Find(name)?.Lists.Any(list => list.Kind == kind) == true => new PageRoute(typeof(ListPage), new() { ["Name"] = name, ["Kind"] = kind }),
            ["docs", "tables", var name] when ModelSet.Load().Models.FirstOrDefault(model => model.Name == name) is { } model => new PageRoute(typeof(TablePage), new() { ["Model"] = model }),
            ["pipeline", "rejects", var text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => Reject(sheet, id),
            _ => null,
        };
        return found is null ? null : found with { Values = new Dictionary<string, object?>(found.Values) { ["Sheet"] = sheet } };
    }

    private static PageRoute? Reject(Sheet sheet, long id)
    {
        var rows = sheet.Desk.Read(PipelineSql.Reject(id), 1);
        if (rows.Values.Count == 0)
        {
            return null;
        }

        var row = rows.Values[0];
        var bytes = sheet.RejectBytes(Convert.ToInt64(row[10], CultureInfo.InvariantCulture), Convert.ToInt32(row[11], CultureInfo.InvariantCulture));
        return new PageRoute(typeof(RejectPage), new() { ["Id"] = id, ["Row"] = row, ["Bytes"] = bytes });
    }
}
