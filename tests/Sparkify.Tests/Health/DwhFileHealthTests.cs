using System.Diagnostics;
using Shouldly;
using Sparkify.Cli.Commands.Doctor;
using Sparkify.Cli.Configuration;
using Sparkify.Health;

namespace Sparkify.Tests.Health;

public sealed class DwhFileHealthTests : IDisposable
{
    private const string Secret = "[AWS]\nSECRET = hunter2\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("sparkify-health-").FullName;

    [Fact]
    public void A_secret_that_only_its_owner_can_read_is_a_warning()
    {
        Secrets(Secret, UnixFileMode.UserRead | UnixFileMode.UserWrite)
            .ShouldBe(Diagnosis.Warn($"{At("dwh.cfg")} holds [AWS] SECRET", "Move it to the environment or to `aws configure`."));
    }

    [Fact]
    public void A_password_in_an_address_is_a_secret()
    {
        Secrets("[WAREHOUSE]\nURL = postgres://me:hunter2@host/db\n", UnixFileMode.UserRead).Finding.ShouldBe($"{At("dwh.cfg")} holds [WAREHOUSE] URL");
        Secrets("[WAREHOUSE]\nURL = postgres://me@host/db\n", UnixFileMode.UserRead).Condition.ShouldBe(Condition.Pass);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_secret_that_others_can_read_is_a_louder_one(UnixFileMode others)
    {
        var found = Secrets(Secret, UnixFileMode.UserRead | others);

        found.Finding.ShouldBe($"{At("dwh.cfg")} holds [AWS] SECRET, AND OTHER USERS CAN READ IT");
        found.Remedy.ShouldStartWith($"`chmod 600 {At("dwh.cfg")}`");
    }

    [Fact]
    public void A_secret_that_git_tracks_is_to_be_changed()
    {
        File.WriteAllText(At("dwh.cfg"), Secret);
        Assert.SkipUnless(Git("init", "-q") && Git("add", "dwh.cfg"), "git is not installed.");

        var found = Secrets(Secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        found.Finding.ShouldBe($"{At("dwh.cfg")} holds [AWS] SECRET, AND GIT TRACKS IT");
        found.Remedy.ShouldStartWith("Change the secret");
    }

    [Fact]
    public void Unknown_keys_and_sections_are_told_with_what_was_meant()
    {
        var found = new KeyNamesExamination(Read("[S3]\nLOG_DTA = x\n[S4]\nSONG_DATA = y\nXYZZY = z\n")).Examine(TestContext.Current.CancellationToken);

        found.ShouldBe(Diagnosis.Warn("[S3] LOG_DTA, [S4] SONG_DATA, [S4] XYZZY are no known keys", "Did you mean [S3] LOG_DATA, [S3] SONG_DATA?"));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
    }

    private Diagnosis Secrets(string text, UnixFileMode mode)
    {
        var file = Read(text);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file.Path, mode);
        }

        return new SecretsExamination(file).Examine(TestContext.Current.CancellationToken);
    }

    private DwhFile Read(string text)
    {
        File.Delete(At("dwh.cfg"));
        File.WriteAllText(At("dwh.cfg"), text);
        return DwhFile.Read(At("dwh.cfg"))!;
    }

    private string At(string name)
    {
        return Path.Combine(_folder, name);
    }

    private bool Git(params IReadOnlyList<string> arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder })!;
            git.WaitForExit();
            return git.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
