using System.Text.Json;
using Shouldly;
using Sparkify.Simulation;

namespace Sparkify.Tests.Simulation;

public sealed class EventShapeTests
{
    private static readonly SimulationPlan _plan = new() { Users = 60, Days = 5, Songs = 100 };

    private static readonly string[] _keys =
    [
        "artist", "auth", "firstName", "gender", "itemInSession", "lastName", "length", "level", "location", "method", "page", "registration", "sessionId",
        "song", "status", "ts", "userAgent", "userId",
    ];

    [Fact]
    public void The_classic_shape_has_18_keys_in_their_order_and_a_float_for_the_registration()
    {
        using var set = new SimulatedSet(_plan);

        set.Events().ShouldAllBe(happened => happened.EnumerateObject().Select(property => property.Name).SequenceEqual(_keys));
        set.Events().Select(happened => happened.GetProperty("registration").GetRawText()).Where(text => text != "null").ShouldAllBe(text => text.EndsWith(".0"));
    }

    [Fact]
    public void The_sparse_shape_says_the_same_without_nulls()
    {
        using var full = new SimulatedSet(_plan);
        using var sparse = new SimulatedSet(_plan with { Shape = EventShape.Sparse });

        sparse.Events().ShouldAllBe(happened => happened.EnumerateObject().All(property => property.Value.ValueKind != JsonValueKind.Null));
        sparse.Events().Select(Meaning).ShouldBe(full.Events().Select(Meaning));
    }

    [Theory]
    [InlineData("NextSong", "PUT", 200)]
    [InlineData("Home", "GET", 200)]
    [InlineData("Login", "PUT", 307)]
    [InlineData("Logout", "PUT", 307)]
    [InlineData("Submit Registration", "PUT", 307)]
    [InlineData("Error", "GET", 404)]
    [InlineData("Add to Playlist", "PUT", 200)]
    [InlineData("Thumbs Up", "PUT", 307)]
    public void A_page_is_logged_with_its_method_and_status(string page, string method, int status)
    {
        using var set = new SimulatedSet(_plan with { Days = 20, Users = 200 });
        var logged = set.Events().Where(happened => SimulatedSet.Text(happened, "page") == page).ToList();

        logged.ShouldNotBeEmpty();
        logged.ShouldAllBe(happened => SimulatedSet.Text(happened, "method") == method && happened.GetProperty("status").GetInt32() == status);
    }

    /// <summary>What an event says, whatever the order of its keys and the spelling of its numbers.</summary>
    private static string Meaning(JsonElement happened)
    {
        return string.Join('|', happened.EnumerateObject()
            .Where(property => property.Value.ValueKind != JsonValueKind.Null)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{property.Name}={(property.Value.ValueKind == JsonValueKind.Number ? property.Value.GetDecimal() : property.Value.GetString()):0.#####}"));
    }
}
