using Shouldly;
using Sparkify.Health;
using Sparkify.Sources;

namespace Sparkify.Tests.Health;

public sealed class SourceLocationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sparkify-health-").FullName;

    [Fact]
    public void A_folder_with_an_object_of_its_kind_is_fine()
    {
        File.WriteAllText(Path.Combine(_folder, "1.json"), "{}");

        Examine(SourceKind.Events, _folder).ShouldBe(Diagnosis.Pass(_folder));
    }

    [Fact]
    public void A_folder_without_one_is_told_with_the_names_that_count()
    {
        File.WriteAllText(Path.Combine(_folder, "1.json"), "{}");

        var found = Examine(SourceKind.Genres, _folder);

        found.ShouldBe(Diagnosis.Warn(
            $"{_folder} holds no object of this kind", "Check the place; names end in .cls, .csv, .tsv or .txt, also packed as .gz."));
    }

    [Fact]
    public void A_place_that_is_not_there_is_an_error()
    {
        Should.Throw<SparkifyException>(() => Examine(SourceKind.Songs, Path.Combine(_folder, "no"))).Problem
            .ShouldBe($"{Path.Combine(_folder, "no")} does not exist.");
    }

    [Fact]
    public void An_object_that_cannot_be_read_is_named()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "1.json"), Path.Combine(_folder, "gone.json"));

        Examine(SourceKind.Songs, _folder).Finding.ShouldBe($"{Path.Combine(_folder, "gone.json")} can be listed, not read");
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
    }

    private static Diagnosis Examine(SourceKind kind, string location)
    {
        return new SourceExamination("x", kind, location, new LocalFiles()).Examine(TestContext.Current.CancellationToken);
    }
}
