using System.Text;
using Shouldly;
using Sparkify.Simulation;
using Sparkify.Simulation.World;

namespace Sparkify.Tests.Simulation.World;

public sealed class GrammarTests
{
    [Fact]
    public void Rules_that_an_option_names_are_followed_wherever_they_stand()
    {
        var grammar = new Grammar("""
            title: The {colour} {thing}, {colour}?
            thing: Door
            colour: Red
            """);

        Write(grammar, "title", 1).ShouldBe(["The Red Door, Red?"]);
    }

    [Fact]
    public void Options_are_picked_by_their_weight_and_may_stand_on_several_lines()
    {
        var grammar = new Grammar("""
            title: 3* Often | 2*4
                | Seldom
            """);

        var counts = Write(grammar, "title", 5_000).CountBy(text => text).ToDictionary();

        counts.Keys.Order(StringComparer.Ordinal).ShouldBe(["2*4", "Often", "Seldom"]);
        counts["Often"].ShouldBeInRange(2_820, 3_180);
        counts["2*4"].ShouldBeInRange(870, 1_130);
    }

    [Fact]
    public void A_rule_that_nobody_wrote_is_named()
    {
        Should.Throw<ArgumentException>(() => new Grammar("title: {thing}")).Message.ShouldStartWith("The grammar has no rule \"thing\".");
    }

    private static List<string> Write(Grammar grammar, string rule, int times)
    {
        var chance = Chance.Of(6, 6);
        var texts = new List<string>();
        for (var time = 0; time < times; time++)
        {
            var text = new StringBuilder();
            grammar.Write(grammar.RuleOf(rule), ref chance, text);
            texts.Add(text.ToString());
        }

        return texts;
    }
}
