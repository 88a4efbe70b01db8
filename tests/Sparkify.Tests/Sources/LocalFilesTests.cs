using Shouldly;
using Sparkify.Sources;

namespace Sparkify.Tests.Sources;

public sealed class LocalFilesTests : IDisposable
{
    private readonly LocalFiles _files = new();
    private readonly string _root = Directory.CreateTempSubdirectory("sparkify-").FullName;

    public LocalFilesTests()
    {
        _root = Path.GetFullPath(new DirectoryInfo(_root).ResolveLinkTarget(true)?.FullName ?? _root);
        foreach (var name in new[] { "b.json", "a.JSON.gz", "d/e.ndjson", "d/f.jsonl", "d/g.txt", "d/h.cls", ".hidden.json", "_temporary/x.json", "d/.git/y.json", "z.gz" })
        {
            Write(name);
        }
    }

    [Fact]
    public void A_folder_gives_what_suits_the_kind_in_ordinal_order()
    {
        Names(SourceKind.Events, _root).ShouldBe(["a.JSON.gz", "b.json", "d/e.ndjson", "d/f.jsonl", "z.gz"]);
        Names(SourceKind.Genres, _root).ShouldBe(["d/g.txt", "d/h.cls"]);
    }

    [Fact]
    public void A_single_file_is_taken_whatever_it_is_called()
    {
        Names(SourceKind.Events, Path.Combine(_root, "d/g.txt")).ShouldBe(["d/g.txt"]);
        Names(SourceKind.Events, Path.Combine(_root, ".hidden.json")).ShouldBe([".hidden.json"]);
    }

    [Theory]
    [InlineData("d/*", new[] { "d/e.ndjson", "d/f.jsonl", "d/g.txt", "d/h.cls" })]
    [InlineData("**/*.json", new[] { "b.json" })]
    [InlineData("*/f*", new[] { "d/f.jsonl" })]
    [InlineData("nothing*", new string[0])]
    public void A_glob_gives_what_it_matches(string glob, string[] names)
    {
        Names(SourceKind.Events, Path.Combine(_root, glob)).ShouldBe(names);
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("gone/*.json")]
    public void A_missing_path_is_named_with_what_to_do(string path)
    {
        var failure = Should.Throw<SparkifyException>(() => _files.List(SourceKind.Events, Path.Combine(_root, path), TestContext.Current.CancellationToken));

        failure.Problem.ShouldEndWith($"{path} does not exist.");
        (failure.Remedy.Length > 0, failure.ExitCode).ShouldBe((true, 1));
    }

    [Fact]
    public void Links_are_resolved_their_loops_are_harmless_and_a_file_counts_once()
    {
        Directory.CreateSymbolicLink(Path.Combine(_root, "d/loop"), _root);
        Directory.CreateSymbolicLink(Path.Combine(_root, "again"), Path.Combine(_root, "d"));
        File.CreateSymbolicLink(Path.Combine(_root, "link.json"), "b.json");

        Names(SourceKind.Events, _root).ShouldBe(["a.JSON.gz", "b.json", "d/e.ndjson", "d/f.jsonl", "z.gz"]);
        Names(SourceKind.Events, Path.Combine(_root, "link.json")).ShouldBe(["b.json"]);
    }

    [Fact]
    public void A_folder_has_one_name_however_it_is_spelled()
    {
        Directory.CreateSymbolicLink(Path.Combine(_root, "again"), Path.Combine(_root, "d"));

        Names(SourceKind.Events, Path.Combine(_root, "d/../again/.") + "/").ShouldBe(["d/e.ndjson", "d/f.jsonl"]);
    }

    [Fact]
    public void A_link_to_nothing_is_listed_and_fails_when_it_is_opened()
    {
        File.CreateSymbolicLink(Path.Combine(_root, "broken.json"), "nowhere.json");

        var broken = _files.List(SourceKind.Events, _root, TestContext.Current.CancellationToken).Single(source => source.Uri.EndsWith("nowhere.json", StringComparison.Ordinal));

        Should.Throw<IOException>(() => _files.Open(broken));
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_an_object_that_fails()
    {
        var root = Directory.CreateTempSubdirectory("sparkify-vanishing-").FullName;
        var gone = Directory.CreateDirectory(Path.Combine(root, "gone")).FullName;
        File.WriteAllText(Path.Combine(root, "a.json"), "{}");

        var listed = new List<SourceObject>();
        foreach (var (_, source, isUnreadable) in new LocalFolder(SourceKind.Events, root).Walk(TestContext.Current.CancellationToken))
        {
            listed.Add(source);
            isUnreadable.ShouldBe(source.Uri == gone);
            if (Directory.Exists(gone))
            {
                Directory.Delete(gone);
            }
        }

        listed.Select(source => source.Uri).ShouldBe([Path.Combine(root, "a.json"), gone]);
        Should.Throw<IOException>(() => _files.Open(listed[1]));
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void A_file_that_grows_or_is_touched_has_changed()
    {
        var path = Path.Combine(_root, "b.json");
        var listed = _files.List(SourceKind.Events, path, TestContext.Current.CancellationToken).Single();
        using var content = _files.Open(listed);
        content.HasChanged().ShouldBeFalse();

        File.AppendAllText(path, "x");

        content.HasChanged().ShouldBeTrue();
        File.WriteAllText(path, new string('y', (int)listed.Size));
        File.SetLastWriteTimeUtc(path, listed.ModifiedAt.UtcDateTime.AddSeconds(1));
        content.HasChanged().ShouldBeTrue();
        File.SetLastWriteTimeUtc(path, listed.ModifiedAt.UtcDateTime);
        content.HasChanged().ShouldBeFalse();
    }

    [Fact]
    public void Reads_are_positional()
    {
        var listed = _files.List(SourceKind.Events, Path.Combine(_root, "b.json"), TestContext.Current.CancellationToken).Single();
        using var content = _files.Open(listed);
        var buffer = new byte[3];

        content.Read(buffer, 2).ShouldBe(3);
        buffer.ShouldBe("jso"u8.ToArray());
        content.Read(buffer, listed.Size).ShouldBe(0);
        listed.Size.ShouldBe("b.json".Length);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string name)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, name);
    }

    private string[] Names(SourceKind kind, string location) =>
        [.. _files.List(kind, location, TestContext.Current.CancellationToken).Select(source => Path.GetRelativePath(_root, source.Uri))];
}
