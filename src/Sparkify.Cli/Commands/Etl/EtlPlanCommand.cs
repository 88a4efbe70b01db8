using System.CommandLine;
using Sparkify.Cli.Rendering;
using Sparkify.Pipeline;
using Sparkify.Sources;

namespace Sparkify.Cli.Commands.Etl;

/// <summary><c>sparkify etl plan</c>: what a run would load.</summary>
internal static class EtlPlanCommand
{
    private const string Skip = "skip";
    private static readonly Column[] _columns =
        [Column.Text("action"), Column.Text("kind"), Column.Number("bytes"), Column.Time("modified_at"), Column.Text("object")];

    public static Command Create(Globals globals, EtlOptions options)
    {
        var command = new Verb(
            "plan",
            "Say what a run would load, without loading it.",
            "sparkify etl plan --from sample",
            "sparkify etl plan --from sample -o csv");
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var call = globals.Bind(parsed);
            using var stores = options.Stores(parsed, call);
            return Run(call, options.Request(parsed, call, stores), stores);
        });
        return command;
    }

    public static int Run(Invocation call, EtlRequest request, IObjectStore store)
    {
        var plan = new Pipeline.Etl(call.Warehouse, store, call.Time).Plan(request, call.Cancellation);
        using var output = call.OpenRows();
        var isForPeople = output.Format == OutputFormat.Table && !call.IsVerbose;
        var shown = plan.Objects.Where(planned => !isForPeople || planned.Action != Skip);
        Answer.Write(output, _columns, shown.Select(planned => Row(planned, isForPeople)), call.Note);
        output.Complete();
        var actions = plan.Objects.CountBy(planned => planned.Action).Select(group => $"{Words.Number(group.Value)} to {group.Key}");
        var count = plan.Objects.Count;
        call.Note(count == 0 ? "The sources hold no objects." : $"{Words.Count(count, "object")}: {string.Join(", ", actions)}.");
        return ExitCodes.Done;
    }

    private static object?[] Row(PlannedObject planned, bool isForPeople)
    {
        var source = planned.Source;
        var here = Directory.GetCurrentDirectory() + Path.DirectorySeparatorChar;
        var name = isForPeople && source.Uri.StartsWith(here, StringComparison.Ordinal) ? source.Uri[here.Length..] : source.Uri;
        return [planned.Action, source.Kind.ToString().ToLowerInvariant(), source.Size, source.ModifiedAt, name];
    }
}
