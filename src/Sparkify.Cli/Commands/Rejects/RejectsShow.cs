using System.CommandLine;
using System.Globalization;
using Sparkify.Cli.Rendering;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Rejects;

/// <summary><c>sparkify rejects show</c>: one reject with all that is known of it.</summary>
internal static class RejectsShow
{
    public static Command Create(Globals globals)
    {
        var id = new Argument<string>("ID") { Description = "A reject_id of `sparkify rejects list`." };
        var command = new Verb("show", "One reject with its raw text.", "sparkify rejects show 1");
        command.Arguments.Add(id);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetRequiredValue(id)));
        return command;
    }

    private static int Run(Invocation call, string id)
    {
        var reject = Find(call, id);
        List<Field> fields = [.. Reject.Columns.Select((column, i) => new Field(column.Name, reject.Values[i]))];
        fields.Add(new Field("sha256", reject.Sha256));
        fields.Add(new Field("settled_run_id", reject.SettledRunId));
        call.WriteRecord(fields, Lines(reject));
        return ExitCodes.Done;
    }

    private static Reject Find(Invocation call, string id)
    {
        var unknown = WrongUse.Because($"There is no reject `{id}`.", $"See {call.Next("rejects list --all")}.");
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw unknown;
        }

        using var connection = call.OpenNewest();
        using var command = connection.Prepare($"{Reject.Select} where reject_id = $1", number);
        using var reader = command.ExecuteReader();
        return reader.Read() ? Reject.Read(reader, new WarehouseReader(call.Warehouse)) : throw unknown;
    }

    private static IEnumerable<string> Lines(Reject reject)
    {
        yield return $"object   {Printable.Text(reject.Object)}";
        var (first, last) = (Words.Number(reject.Offset), Words.Number(reject.Offset + reject.Length));
        var cut = reject.IsWhole ? "" : $" … ({Words.Number(reject.Raw.Length)} of {Words.Number(reject.Length)} bytes are stored)";
        yield return $"line     {Words.Number(reject.Line)}, bytes {first} to {last}";
        yield return $"reason   {reject.Reason}{(reject.Field is null ? "" : $" ({Printable.Text(reject.Field)})")}";
        yield return $"message  {Printable.Text(reject.Message ?? "")}";
        yield return $"run      {reject.RunId}";
        yield return $"status   {reject.Status}{(reject.SettledRunId is null ? "" : $" by run {reject.SettledRunId}")}";
        yield return $"sha256   {reject.Sha256}";
        yield return $"record   {Printable.Bytes(reject.Raw)}{cut}";
    }
}
