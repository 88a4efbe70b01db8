using System.Data.Common;
using System.Globalization;
using Npgsql;
using Sparkify.Sources;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Brings the texts of landed events that no run has met before to the reader, and keeps what it makes of them.</summary>
/// <remarks>The work is bounded by the vocabulary, not by the events: what repeats is met once, and what is known is not fetched.</remarks>
internal sealed class TextLearning(NpgsqlConnection connection, LandingTable landing, DateTimeOffset startedAt)
{
    private static readonly SourceObject _nowhere = new(SourceKind.Events, "", 0, default, null);

    public void Learn()
    {
        foreach (var map in TextMap.All)
        {
            Learn(map);
        }
    }

    private void Learn(TextMap map)
    {
        var unknown = connection.Read(Unknown(map), row => Values(row, map.Fields.Count));
        var reference = (int)connection.Count($"select max({map.Reference}) from {map.Table}");
        var rows = new InsertRows(map.Table, map.Columns);
        using var captured = new CapturedRows();
        using var judge = new RecordJudge(captured, startedAt);
        judge.Start(_nowhere, 1);
        foreach (var (md5, isPlay, values) in unknown)
        {
            var (repaired, unquoted) = (judge.Counts.Repaired, judge.Counts.Unquoted);
            var refusal = judge.Judge(Record(map, values, isPlay), 0);
            var meant = refusal is null ? captured.Of(map) : new object?[map.Values.Count - 1];
            rows.Add(
                [md5, ++reference, .. meant, judge.Counts.Repaired > repaired ? 1 : 0, judge.Counts.Unquoted > unquoted ? 1 : 0, refusal is null ? 1 : 0]);
        }

        rows.Send(connection);
        connection.Execute($"analyze {map.Table}");
    }

    // Equal md5s have equal values, so any of them will do.
    private string Unknown(TextMap map) => $"""
        select landed.{map.Column}, max(case when landed.page = 'NextSong' then 1 else 0 end),
            {string.Join(", ", map.Fields.Select(field => $"min(landed.{field})"))}
        from {landing.Name} as landed
        left join {map.Table} as known
            on landed.{map.Column} = known.text_md5
        where known.text_md5 is null and landed.{map.Column} is not null
        group by landed.{map.Column}
        order by landed.{map.Column}
        """;

    private static (string Md5, bool IsPlay, string?[] Values) Values(DbDataReader row, int count)
    {
        var values = new string?[count];
        for (var field = 0; field < count; field++)
        {
            values[field] = row.IsDBNull(field + 2) ? null : row.GetString(field + 2);
        }

        return (row.GetString(0), Convert.ToInt32(row.GetValue(1), CultureInfo.InvariantCulture) > 0, values);
    }

    // The rest of the record is sound, so that only these texts decide.
    private IEnumerable<(string Field, string? Value)> Record(TextMap map, string?[] values, bool isPlay)
    {
        var names = landing.Fields.ToDictionary(field => field.Column, field => field.Field);
        var given = map.Fields.Select((field, place) => (names[field], values[place])).ToList();
        return given.Concat(Sound(isPlay || map == TextMap.Actions, isPlay && map == TextMap.Songs).Where(field => given.All(one => one.Item1 != field.Field)));
    }

    private IEnumerable<(string Field, string? Value)> Sound(bool hasSong, bool isPlay) =>
    [
        ("ts", startedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)), ("sessionId", "0"), ("itemInSession", "0"),
        ("page", isPlay ? "NextSong" : "Home"), ("auth", "Logged In"), ("level", "free"),
        .. hasSong ? ((string, string?)[])[("song", "a song"), ("artist", "an artist"), ("length", "1")] : [],
    ];
}
