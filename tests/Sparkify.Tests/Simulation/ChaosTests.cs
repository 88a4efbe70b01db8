using System.Text;
using Shouldly;
using Sparkify.Simulation;
using Sparkify.Simulation.Chaos;

namespace Sparkify.Tests.Simulation;

public sealed class ChaosTests
{
    private const string Record =
        """{"artist":"Björk","auth":"Logged In","level":"free","method":"PUT","page":"NextSong","registration":1540919166796.0,"sessionId":38,"song":"So \"Broken\"","ts":1541105830796,"userAgent":"Mozilla","userId":"39"}""";

    private static readonly byte[] _record = Encoding.UTF8.GetBytes(Record.Replace("\\u00f6", "ö", StringComparison.Ordinal));

    public static TheoryData<string, string> Oddities => new()
    {
        { nameof(Fault.Quoted), "\"userAgent\":\"\\\"Mozilla\\\"\"" },
        { nameof(Fault.Misdecoded), "\"artist\":\"BjÃ¶rk\"" },
        { nameof(Fault.MisdecodedTwice), "\"artist\":\"BjÃ\u0083Â¶rk\"" },
        { nameof(Fault.Drifted), "\"userId\":39" },
        { nameof(Fault.Drifted), "\"ts\":1541105830796.0" },
        { nameof(Fault.Drifted), "\"registration\":1540919166796," },
        { nameof(Fault.Unknown), ",\"campaign\":\"autumn\"}" },
    };

    [Theory]
    [MemberData(nameof(Oddities))]
    public void A_record_says_the_same_in_an_odd_way(string fault, string part)
    {
        Encoding.UTF8.GetString(OddRecords.Make(Enum.Parse<Fault>(fault), _record)).ShouldContain(part);
    }

    [Fact]
    public void A_value_is_changed_where_it_stands_even_after_escaped_quotes()
    {
        var changed = JsonLine.With(_record, "song", _ => "null"u8.ToArray());

        Encoding.UTF8.GetString(changed!).ShouldContain(",\"song\":null,\"ts\":");
        JsonLine.With(_record, "gender", value => value).ShouldBeNull();
    }

    [Fact]
    public void Only_the_kinds_that_are_asked_for_occur_and_as_often_as_asked()
    {
        var rates = new Dictionary<string, int> { ["too_deep"] = 60, ["unknown"] = 20, ["halved"] = 1_000 };
        using var set = new SimulatedSet(new SimulationPlan { Users = 300, Days = 10, Songs = 200, Chaos = ChaosRates.Of(rates) });

        var (rejects, expected) = (set.Fact("rejects", "too_deep"), set.Report.Events * 60 / 1_000);
        rejects.ShouldBeInRange(expected * 3 / 4, expected * 5 / 4);
        set.Fact("unknown_fields", "campaign").ShouldBeInRange(expected / 4, expected / 2);
        set.Facts("rejects").ShouldBe(["too_deep"]);
        set.Report.LogFiles.ShouldBe(20);
        set.Fact("objects", "events failed").ShouldBe(10);
        set.Fact("objects", "events loaded").ShouldBe(10);
    }

    [Fact]
    public void Kinds_of_rejects_are_called_as_the_rejects_are()
    {
        ChaosRates.Kinds.ShouldBeUnique();
        ChaosRates.Kinds.ShouldContain("ts_out_of_range");
        ChaosRates.Kinds.ShouldContain("invalid_utf8");
        ChaosRates.Of(new Dictionary<string, int> { ["respelled"] = 7, ["late"] = 5 }).ToString().ShouldBe("late=5,respelled=7");
        Should.Throw<ArgumentOutOfRangeException>(() => ChaosRates.Of(new Dictionary<string, int> { ["late"] = 600, ["quoted"] = 401 }));
    }

    [Fact]
    public void Every_fault_occurs_about_as_often_as_asked()
    {
        using var set = new SimulatedSet(new SimulationPlan { Users = 300, Days = 10, Songs = 200, Chaos = ChaosRates.Even(100) });
        var faults = Enum.GetValues<Fault>().Length;
        var expected = set.Report.Events / 10 / faults;
        string[] reasons =
        [
            "malformed", "trailing_content", "not_an_object", "invalid_utf8", "invalid_escape", "nul_character", "duplicate_key", "too_deep",
            "string_too_long", "missing", "wrong_type", "ts_out_of_range", "impossible_value",
        ];

        reasons.Select(reason => set.Fact("rejects", reason)).ShouldAllBe(count => count > expected / 3 && count < expected * 3);
        set.Fact("unknown_fields", "campaign").ShouldBeInRange(expected / 3, expected * 3);
    }
}
