using System.CommandLine;
using Sparkify.Cli.Commands.Etl;
using Sparkify.Cli.Rendering;
using Sparkify.Health;

namespace Sparkify.Cli.Commands.Doctor;

/// <summary><c>sparkify doctor</c>: whether all that a run needs is there, and what to do about what is not.</summary>
internal static class DoctorCommand
{
    public static Command Create(Globals globals)
    {
        var flags = new S3Flags();
        var command = new Verb(
            "doctor",
            "Look at configuration, sources, warehouse and machine; one remedy for each finding.",
            "sparkify doctor",
            "sparkify doctor -w duckdb:other.duckdb -o json");
        flags.AddTo(command);
        command.SetAction(parsed => Run(globals.Bind(parsed), parsed, flags));
        return command;
    }

    private static int Run(Invocation call, ParseResult parsed, S3Flags flags)
    {
        var diagnoses = new Checkup(Checkup.UsualLimit).Examine(new Examinations(call).All(parsed, flags), call.Cancellation);
        using var output = call.OpenReport();
        DoctorAnswer.Write(output, diagnoses);
        output.Complete();
        call.Note(DoctorAnswer.Summary(diagnoses));
        return ExitCode(diagnoses);
    }

    // What must be mended goes before what may be well again in a moment.
    private static int ExitCode(IEnumerable<Diagnosis> diagnoses)
    {
        return diagnoses.Where(diagnosis => diagnosis.Condition == Condition.Fail)
            .Select(diagnosis => diagnosis.ExitCode).DefaultIfEmpty(ExitCodes.Done).Min();
    }
}
