using System.Data.Common;
using System.Globalization;
using Npgsql;
using Sparkify.Pipeline;
using Sparkify.Staging;
using Sparkify.Staging.Json;
using Sparkify.Staging.Reading;

namespace Sparkify.Warehouse.Redshift;

/// <summary>Makes staging rows of what landed: plain records inside the cluster, the others by the reader of every other engine.</summary>
internal sealed class LandedRecords(NpgsqlConnection connection, LandingZone zone, RedshiftStagingArea area, BatchReading reading)
{
    // Records before the columns of the source: object, number, place.
    private const int Leading = 3;

    public IReadOnlyList<ObjectOutcome> Stage(IReadOnlyList<LandedObject> landed)
    {
        new TextLearning(connection, zone.Events, reading.Run.StartedAt).Learn();
        var (events, songs) = (new EventStaging(connection, zone.Events, reading.Run.StartedAt), new SongStaging(connection, zone.Songs));
        events.Stage();
        songs.Stage();
        var (eventCounts, songCounts) = (events.Counts(), songs.Counts());
        var whole = landed.Where(one => one.Failure is null).ToDictionary(one => one.FileId);
        using var writer = area.OpenWriter();
        var odd = Judge(events.NotPlain, zone.Events, whole, writer).Concat(Judge(songs.NotPlain, zone.Songs, whole, writer)).ToDictionary();
        return [.. landed.Select(one => Outcome(one))];

        ObjectOutcome Outcome(LandedObject one)
        {
            if (one.Failure is not null)
            {
                return new ObjectOutcome(one.Source, one.FileId) { Failure = one.Failure };
            }

            RejectSkipped(one, writer);
            var counts = odd.GetValueOrDefault(one.FileId) ?? new PartCounts();
            var (records, _, repaired, unquoted) = eventCounts.GetValueOrDefault(one.FileId);
            return new ObjectOutcome(one.Source, one.FileId)
            {
                ContentHash = $"{one.Source.ETag}/{one.Source.Size}",
                Read = records + songCounts.GetValueOrDefault(one.FileId) + one.Errors.Count,
                Rejected = counts.Rejected + one.Errors.Count,
                Repaired = repaired + counts.Repaired,
                Unquoted = unquoted + counts.Unquoted,
            };
        }
    }

    private Dictionary<long, PartCounts> Judge(string sql, LandingTable landing, Dictionary<long, LandedObject> whole, IStagingWriter writer)
    {
        using var judge = new RecordJudge(writer, reading.Run.StartedAt);
        var counts = new Dictionary<long, PartCounts>();
        var names = landing.Fields.Select(field => field.Field).ToList();
        foreach (var (fileId, number, place, values) in connection.Read(sql, row => Record(row, names.Count)))
        {
            if (!counts.ContainsKey(fileId))
            {
                judge.Start(whole[fileId].Source, fileId);
                counts.Add(fileId, judge.Counts);
            }

            if (judge.Judge(names.Zip(values), number) is { } refusal)
            {
                Reject(writer, refusal, (fileId, Line(place, whole[fileId].Errors), 0), judge.Record);
                judge.Counts.Rejected++;
            }
        }

        return counts;
    }

    private static (long FileId, long Number, long Place, string?[] Values) Record(DbDataReader row, int fields)
    {
        var values = new string?[fields];
        for (var field = 0; field < fields; field++)
        {
            values[field] = row.IsDBNull(field + Leading) ? null : row.GetString(field + Leading);
        }

        return (row.GetInt64(0), row.GetInt64(1), Convert.ToInt64(row.GetValue(2), CultureInfo.InvariantCulture), values);
    }

    // What COPY skipped left no number: the lines after it have moved up.
    private static long Line(long place, IReadOnlyList<CopyError> skipped)
    {
        foreach (var error in skipped)
        {
            place += error.Line <= place ? 1 : 0;
        }

        return place;
    }

    private void RejectSkipped(LandedObject landed, IStagingWriter writer)
    {
        if (landed.Errors.Count == 0)
        {
            return;
        }

        var lines = new ObjectLines(reading.Store).Read(landed.Source, [.. landed.Errors.Select(error => error.Line)]);
        foreach (var error in landed.Errors)
        {
            var (offset, bytes) = lines.GetValueOrDefault(error.Line, (0, []));
            var refusal = new Refusal(error.Reason, error.Column.Length > 0 ? error.Column : null, $"COPY skipped the record that ends on {error}.");
            Reject(writer, refusal, (landed.FileId, error.Line, offset), bytes);
        }
    }

    private static void Reject(IStagingWriter writer, Refusal refusal, (long FileId, long Line, long Offset) at, ReadOnlySpan<byte> record)
    {
        var isCut = record.Length > ReadingLimits.Default.RawBytes;
        writer.Write(new StagedReject
        {
            FileId = at.FileId,
            Part = 0,
            Line = at.Line,
            Offset = at.Offset,
            Length = record.Length,
            Reason = refusal.Reason,
            Field = refusal.Field,
            Message = refusal.Message,
            Raw = isCut ? record[..ReadingLimits.Default.RawBytes] : record,
            Sha256 = isCut ? Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(record)) : null,
        });
    }
}
