using System.Text;
using System.Text.Unicode;
using DuckDB.NET.Data;
using Shouldly;
using Sparkify.Simulation.World;
using Sparkify.Tests.Structure;
using Sparkify.Warehouse;

namespace Sparkify.Tests.Simulation.World;

/// <summary>The invented titles and names, also as the warehouse compares them.</summary>
public sealed class CatalogueTextTests
{
    private const int Songs = 30_000;

    private static readonly Catalogue _catalogue = Catalogue.Generate(2, Songs);
    private static readonly List<string> _titles = [.. Enumerable.Range(0, Songs).Select(song => _catalogue.SongAt(song).Title)];
    private static readonly List<string> _credits = [.. Enumerable.Range(0, Songs).Select(_catalogue.CreditOf).Distinct()];

    [Fact]
    public void Keys_are_what_the_warehouse_compares()
    {
        var texts = _titles.Concat(_credits).Distinct().ToList();

        Ask("match_text(text)", texts).ShouldBe(texts.Select(MatchKey.Of));
    }

    [Fact]
    public void Texts_are_composed_so_that_the_warehouse_stores_them_as_they_are()
    {
        var texts = _titles.Concat(_credits).Concat(PersonNames.Female.All).Concat(PersonNames.Male.All).Concat(PersonNames.Family.All)
            .Concat(Places.All.Select(place => place.Name)).Distinct().ToList();

        Ask("nfc_normalize(text)", texts).ShouldBe(texts);
        texts.ShouldAllBe(text => text == text.Trim() && !text.Contains("  ", StringComparison.Ordinal) && !text.Any(char.IsControl));
    }

    [Fact]
    public void Credits_part_as_the_warehouse_parts_them()
    {
        var keys = _credits.Select(MatchKey.Of).ToList();
        string[] odd = ["a with b & c; d/e", "swimming with", "a ft.b", "feature feat. b", "herewith you", "with", "ünder vs. & b", "a feat.b featuring c"];
        keys.AddRange(odd);

        for (var part = 0; part < 4; part++)
        {
            Ask($"credit_part(text, {part + 1})", keys).ShouldBe(keys.Select(key => Credits.Parts(key).ElementAtOrDefault(part) ?? ""));
        }

        keys.Count(key => Credits.Parts(key).Count > 1).ShouldBeGreaterThan(800);
    }

    [Fact]
    public void No_text_looks_like_wrongly_decoded_UTF_8()
    {
        _titles.Concat(_credits).Concat(Places.All.Select(place => place.Name)).Where(IsLikeWronglyDecoded).ShouldBeEmpty();
        IsLikeWronglyDecoded("BjÃ¶rk").ShouldBeTrue();
    }

    [Fact]
    public void Titles_and_names_come_in_many_scripts_and_lengths()
    {
        var letters = _titles.Concat(_credits).SelectMany(text => text.EnumerateRunes()).Select(rune => rune.Value).ToHashSet();

        foreach (var script in "éñßøżếЯωعשहあ한月ร🌙'\"\\/,(&[♥")
        {
            if (!char.IsSurrogate(script))
            {
                letters.ShouldContain(script);
            }
        }

        letters.ShouldContain(0x1F319);
        _titles.Min(title => title.Length).ShouldBe(1);
        _titles.Max(title => title.Length).ShouldBeGreaterThan(120);
        _titles.Count(title => title.Contains("(Live", StringComparison.Ordinal)).ShouldBeGreaterThan(100);
        _credits.Count(credit => credit.Contains(" feat. ", StringComparison.Ordinal)).ShouldBeGreaterThan(100);
    }

    private static bool IsLikeWronglyDecoded(string text) =>
        text.All(letter => letter <= 0xFF) && text.Any(letter => letter > 0x7F) && Utf8.IsValid(Encoding.Latin1.GetBytes(text));

    private static List<string> Ask(string expression, List<string> texts)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        connection.Execute(File.ReadAllText(Path.Combine(SourceTree.Root, "models", "fn", "duckdb.sql")));
        connection.Execute("create table texts (number integer, text varchar)");
        using (var appender = connection.CreateAppender("texts"))
        {
            for (var i = 0; i < texts.Count; i++)
            {
                appender.CreateRow().AppendValue(i).AppendValue(texts[i]).EndRow();
            }
        }

        return connection.Read($"select {expression} from texts order by number", row => row.GetString(0));
    }
}
