using Shouldly;
using Sparkify.Staging;

namespace Sparkify.Tests.Staging;

public sealed class GenreTests
{
    [Fact]
    public void A_track_has_one_genre_or_a_majority_and_a_minority()
    {
        var result = ReadResult.OfGenres("# tagtraum\n% comment\nTR1\tRock\r\nTR2\tJazz\tVocal\nTR3\tRap\t\n");

        result.Rows.Genres.Select(row => (RecordId.Offset(row.RecordId), row.Row)).ShouldBe(
        [
            (21, "track|TR1|Rock|1"),
            (31, "track|TR2|Jazz|0.67"),
            (31, "track|TR2|Vocal|0.33"),
            (46, "track|TR3|Rap|1"),
        ]);
        (result.Outcome.Read, result.Outcome.Blank).ShouldBe((3, 2));
    }

    [Fact]
    public void Csv_with_artists_names_their_terms()
    {
        var result = ReadResult.OfGenres("artist_id,artist_top_term\nAR1,\"rock, \"\"hard\"\"\"\nAR2,salsa");

        result.Rows.Genres.Select(row => row.Row).ShouldBe(["artist|AR1|rock, \"hard\"|1", "artist|AR2|salsa|1"]);
    }

    [Theory]
    [InlineData("artist_top_term,tagtraum_genre,votes,share\nblues-rock,Pop_Rock,59,0.634\n", "term|blues-rock|Pop_Rock|0.634")]
    [InlineData("genre,term\r\nRock,grunge\r\n", "term|grunge|Rock|1")]
    public void Csv_with_terms_names_their_genres(string text, string row)
    {
        ReadResult.OfGenres(text).Rows.Genres.ShouldHaveSingleItem().Row.ShouldBe(row);
    }

    [Theory]
    [InlineData("TR1\tRock\nTR2\n", RejectReason.Malformed, null)]
    [InlineData("TR1\tRock\nTR2\ta\tb\tc\n", RejectReason.Malformed, null)]
    [InlineData("TR1\tRock\n\tJazz\n", RejectReason.Missing, "track_id")]
    [InlineData("TR1\tRock\nTR2\t\n", RejectReason.Missing, "majority_genre")]
    [InlineData("TR1\tRock\nTR2\tJ\0\n", RejectReason.NulCharacter, null)]
    [InlineData("genre,term\nRock\n", RejectReason.Malformed, null)]
    [InlineData("genre,term\nRock,\"grunge\n", RejectReason.Malformed, null)]
    [InlineData("genre,term\n,grunge\n", RejectReason.Missing, "genre")]
    [InlineData("genre,term,share\nRock,grunge,much\n", RejectReason.WrongType, "share")]
    [InlineData("genre,term,share\nRock,grunge,1.5\n", RejectReason.ImpossibleValue, "share")]
    [InlineData("genre,term,share\nRock,grunge,\n", RejectReason.Missing, "share")]
    [InlineData("a,b\n", RejectReason.Malformed, null)]
    public void A_bad_line_is_rejected_with_its_field(string text, string reason, string? field)
    {
        var result = ReadResult.OfGenres(text);

        (result.Reject.Reason, result.Reject.Field).ShouldBe((reason, field), result.Reject.Message);
    }

    [Fact]
    public void Lines_that_are_not_utf8_are_rejected()
    {
        var result = ReadResult.Of(Sparkify.Sources.SourceKind.Genres, [.. "TR1\tRock\nTR2\t"u8, 0xFF, .. "\nTR3\tRap"u8]);

        (result.Reject.Reason, result.Reject.Line).ShouldBe((RejectReason.InvalidUtf8, 2));
        result.Rows.Genres.Count.ShouldBe(2);
    }
}
