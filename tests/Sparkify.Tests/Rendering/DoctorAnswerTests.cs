using Shouldly;
using Sparkify.Cli.Rendering;
using Sparkify.Health;

namespace Sparkify.Tests.Rendering;

public sealed class DoctorAnswerTests
{
    private static readonly Diagnosis[] _found =
    [
        Diagnosis.Pass("free") with { Name = "lock" },
        Diagnosis.Skip("no source lies in S3") with { Name = "clock" },
        Diagnosis.Warn("1 record is kept out", "See `sparkify rejects list`.") with { Name = "rejects" },
        Diagnosis.Fail("the session's credentials have expired, so nothing can be read", "Sign in again, e.g. with `aws sso login`, and run it again.") with { Name = "songs" },
    ];

    [Fact]
    public void Lines_are_aligned_wrapped_and_each_remedy_stands_below_its_finding()
    {
        DoctorAnswer.Lines(_found, 60, false).ShouldBe(
        [
            "  ok    lock     free",
            "  skip  clock    no source lies in S3",
            "  WARN  rejects  1 record is kept out",
            "                 See `sparkify rejects list`.",
            "  FAIL  songs    the session's credentials have expired, so",
            "                 nothing can be read",
            "                 Sign in again, e.g. with `aws sso login`,",
            "                 and run it again.",
        ]);
    }

    [Fact]
    public void Colour_changes_no_letter_and_no_place()
    {
        var plain = DoctorAnswer.Lines(_found, 60, false);

        var colored = DoctorAnswer.Lines(_found, 60, true);

        colored.Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;]*m", "")).ShouldBe(plain);
    }

    [Fact]
    public void The_summary_counts_what_is_to_do()
    {
        DoctorAnswer.Summary(_found).ShouldBe("1 thing to mend, 1 warning.");
        DoctorAnswer.Summary(_found[..3]).ShouldBe("Nothing stands in the way; 1 warning.");
        DoctorAnswer.Summary(_found[..2]).ShouldBe("All is well.");
    }
}
