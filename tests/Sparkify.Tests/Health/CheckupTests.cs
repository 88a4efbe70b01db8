using Shouldly;
using Sparkify.Health;

namespace Sparkify.Tests.Health;

public sealed class CheckupTests
{
    private static readonly TimeSpan _long = TimeSpan.FromMinutes(1);

    [Fact]
    public void The_order_is_that_of_the_examinations_whichever_ends_first()
    {
        using var second = new ManualResetEventSlim();

        var found = Examine(
            _long,
            new Fixed("first", stop =>
            {
                second.Wait(stop);
                return Diagnosis.Pass("late");
            }),
            new Fixed("second", _ =>
            {
                second.Set();
                return Diagnosis.Pass("early");
            }));

        found.Select(diagnosis => $"{diagnosis.Name}: {diagnosis.Finding}").ShouldBe(["first: late", "second: early"]);
    }

    [Fact]
    public void What_needs_something_that_failed_is_skipped_and_says_why()
    {
        var found = Examine(
            _long,
            new Fixed("root", _ => Diagnosis.Fail("broken", "Mend it.")),
            new Fixed("branch", _ => Diagnosis.Pass("never seen"), "root"),
            new Fixed("leaf", _ => Diagnosis.Pass("never seen"), "branch"));

        found[1].ShouldBe(new Diagnosis(Condition.Skip, "not looked at, because of `root`") { Name = "branch" });
        found[2].ShouldBe(new Diagnosis(Condition.Skip, "not looked at, because of `root`") { Name = "leaf" });
    }

    [Fact]
    public void A_warning_stops_nothing()
    {
        Examine(_long, new Fixed("root", _ => Diagnosis.Warn("odd", "Look.")), new Fixed("branch", _ => Diagnosis.Pass("seen"), "root"))[1]
            .Condition.ShouldBe(Condition.Pass);
    }

    [Fact]
    public void What_hangs_is_left_behind_and_the_rest_is_told()
    {
        using var never = new ManualResetEventSlim();

        var found = Examine(
            TimeSpan.FromSeconds(2),
            new Fixed("hangs", _ =>
            {
                never.Wait(CancellationToken.None);
                return Diagnosis.Pass("never seen");
            }),
            new Fixed("fine", _ => Diagnosis.Pass("fine")));
        never.Set();

        found[0].Condition.ShouldBe(Condition.Fail);
        found[0].ExitCode.ShouldBe(5);
        found[1].Finding.ShouldBe("fine");
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    public void A_failure_that_can_be_mended_becomes_a_diagnosis_with_problem_cause_and_remedy(int told, int exitCode)
    {
        var failure = new SparkifyException("It is gone.", "Bring it back.", new IOException("ENOENT")) { ExitCode = told };

        var found = Examine(_long, new Fixed("x", _ => throw failure))[0];

        found.ShouldBe(new Diagnosis(Condition.Fail, "It is gone. ENOENT") { Name = "x", Remedy = "Bring it back.", ExitCode = exitCode });
    }

    [Fact]
    public void A_time_limit_of_its_own_ends_one_examination_and_not_all()
    {
        var found = Examine(_long, new Fixed("slow", _ => throw new OperationCanceledException("5 s")), new Fixed("fine", _ => Diagnosis.Pass("fine")));

        found.Select(diagnosis => diagnosis.ExitCode).ShouldBe([5, 0]);
    }

    [Fact]
    public void A_bug_is_no_diagnosis()
    {
        Should.Throw<InvalidOperationException>(() => Examine(_long, new Fixed("x", _ => throw new InvalidOperationException())));
    }

    [Fact]
    public void Ctrl_C_ends_it()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(
            () => new Checkup(_long).Examine([new Fixed("x", _ => Diagnosis.Pass("never seen"))], stop.Token));
    }

    private static IReadOnlyList<Diagnosis> Examine(TimeSpan limit, params IReadOnlyList<IExamination> examinations)
    {
        return new Checkup(limit).Examine(examinations, TestContext.Current.CancellationToken);
    }
}
