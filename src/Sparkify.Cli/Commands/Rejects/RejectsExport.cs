using System.CommandLine;
using System.Text.Json;
using System.Text.Unicode;
using Sparkify.Cli.Rendering;
using Sparkify.Warehouse;

namespace Sparkify.Cli.Commands.Rejects;

/// <summary><c>sparkify rejects export</c>: rejects as lines that can be edited and given to <c>rejects retry --fixed</c>.</summary>
internal static class RejectsExport
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JsonCell.Encoder };

    public static Command Create(Globals globals, RejectFilter filter)
    {
        var to = Flags.Text("--to", "FILE", "The file to write.");
        to.Required = true;
        var command = new Verb(
            "export",
            "Write rejects to a JSONL file: edit `record`, then give it to `rejects retry --fixed`.",
            "sparkify rejects export --to fix.jsonl",
            "sparkify rejects export --to fix.jsonl --reason wrong_type");
        command.Options.Add(to);
        filter.AddTo(command);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed.GetRequiredValue(to), filter.Read(parsed)));
        return command;
    }

    private static int Run(Invocation call, string path, RejectSelection selection)
    {
        using var connection = call.OpenNewest();
        using var file = new UnfinishedFile(path);
        var (count, cut) = (0L, 0L);
        foreach (var reject in selection.Read(connection, new WarehouseReader(call.Warehouse)))
        {
            WriteLine(file.Stream, reject);
            count++;
            cut += reject.IsWhole ? 0 : 1;
        }

        file.Finish();
        call.Note($"{Words.Count(count, "reject")} in {path}. Edit `record`, then {call.Next($"rejects retry --fixed {path}")}.");
        if (cut > 0)
        {
            call.Note($"Of {Words.Count(cut, "record")} only the first 64 KiB are there: mend these at the source.");
        }

        return ExitCodes.Done;
    }

    private static void WriteLine(Stream file, Reject reject)
    {
        using (var json = new Utf8JsonWriter(file, _options))
        {
            json.WriteStartObject();
            json.WriteNumber("reject_id", reject.Id);
            json.WriteString("object", reject.Object);
            json.WriteNumber("line", reject.Line);
            json.WriteNumber("offset", reject.Offset);
            json.WriteString("reason", reject.Reason);
            json.WriteString("field", reject.Field);
            json.WriteString("message", reject.Message);
            if (Utf8.IsValid(reject.Raw))
            {
                json.WriteString("record", reject.Raw);
            }
            else
            {
                json.WriteBase64String("raw", reject.Raw);
            }

            json.WriteEndObject();
        }

        file.Write("\n"u8);
    }
}
