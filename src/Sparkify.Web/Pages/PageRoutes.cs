using System.Globalization;
using Sparkify.Models;
using Sparkify.Web.Answering;

namespace Sparkify.Web.Pages;

/// <summary>Which component shows which path.</summary>
internal static class PageRoutes
{
    private static readonly Dictionary<string, (Type Page, Dictionary<string, object?> Values)> _fixed = new(StringComparer.Ordinal)
    {
        ["/"] = (typeof(Overview), []),
        ["/demand"] = (typeof(Demand), []),
        ["/demand/artist"] = (typeof(Profile), new() { ["Kind"] = "artist" }),
        ["/demand/song"] = (typeof(Profile), new() { ["Kind"] = "song" }),
        ["/demand/genre"] = (typeof(GenrePage), []),
        ["/audience"] = (typeof(Audience), []),
        ["/growth"] = (typeof(Growth), []),
        ["/loyalty"] = (typeof(Loyalty), []),
        ["/explore"] = (typeof(Explore), []),
        ["/pipeline"] = (typeof(Pipeline), []),
        ["/docs"] = (typeof(Docs), []),
    };

    /// <summary>The component of a path and its values, or null if there is no such page.</summary>
    public static (Type Page, Dictionary<string, object?> Values)? Find(string path, Sheet sheet)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        (Type Page, Dictionary<string, object?> Values)? found = parts switch
        {
            _ when _fixed.TryGetValue(path, out var page) => page,
            ["questions", var name] when sheet.Desk.Set.Find(name) is not null => (typeof(QuestionPage), new() { ["Name"] = name }),
            ["lists", var name, var kind] when sheet.Desk.Set.Find(name)?.Lists.Any(list => list.Kind == kind) == true =>
                (typeof(ListPage), new() { ["Name"] = name, ["Kind"] = kind }),
            ["docs", "tables", var name] when ModelSet.Load().Models.FirstOrDefault(model => model.Name == name) is { } model =>
                (typeof(TablePage), new() { ["Model"] = model }),
            ["pipeline", "rejects", var text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => Reject(sheet, id),
            _ => null,
        };
        return found is { } known ? (known.Page, new Dictionary<string, object?>(known.Values) { ["Sheet"] = sheet }) : null;
    }

    private static (Type Page, Dictionary<string, object?> Values)? Reject(Sheet sheet, long id)
    {
        var rows = sheet.Desk.Read(PipelineSql.Reject(id), 1);
        if (rows.Values.Count == 0)
        {
            return null;
        }

        var row = rows.Values[0];
        var bytes = sheet.RejectBytes(Convert.ToInt64(row[10], CultureInfo.InvariantCulture), Convert.ToInt32(row[11], CultureInfo.InvariantCulture));
        return (typeof(RejectPage), new() { ["Id"] = id, ["Row"] = row, ["Bytes"] = bytes });
    }
}
