using Sparkify.Cli.Configuration;
using Sparkify.Cli.Rendering;
using Sparkify.Sources.S3;

namespace Sparkify.Cli.Commands.Config;

/// <summary>Asks a person for what the flags of <c>config init</c> do not say.</summary>
internal sealed class InitQuestions(Invocation call, Dictionary<KnownKey, string> values)
{
    public void Ask()
    {
        if (!values.ContainsKey(KnownKeys.Warehouse))
        {
            Ask("Warehouse", KnownKeys.Warehouse.Default!, answer => InitFlags.AddWarehouse(values, answer));
        }

        if (!Locations().Any())
        {
            Ask("Folder or s3://BUCKET/PREFIX with log_data/ and song_data/", "none yet", answer =>
            {
                if (answer != "none yet")
                {
                    InitFlags.AddFolder(values, answer);
                }
            });
        }

        if (Locations().Any(S3Address.Is))
        {
            AskUnlessGiven(KnownKeys.Endpoint, "S3 store", "AWS");
            AskUnlessGiven(KnownKeys.Region, "Region of the bucket", "as AWS_REGION or the profile says");
        }

        if (values.GetValueOrDefault(KnownKeys.Warehouse)?.StartsWith("redshift", StringComparison.Ordinal) == true)
        {
            AskUnlessGiven(KnownKeys.StagingData, "Place in S3 for the manifests of COPY", "none yet");
        }
    }

    /// <returns>True if the person says yes.</returns>
    public static bool MayOverwrite(Invocation call, string path)
    {
        call.Terminal.Error.Write(Printable.Text($"{path} is there already. Write it anew? [y/N] "));
        return call.Terminal.In.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private IEnumerable<string> Locations()
    {
        KnownKey[] keys = [KnownKeys.LogData, KnownKeys.SongData, KnownKeys.GenreData];
        return keys.Where(values.ContainsKey).Select(key => values[key]);
    }

    private void AskUnlessGiven(KnownKey key, string question, string usual)
    {
        if (!values.ContainsKey(key))
        {
            Ask(question, usual, answer =>
            {
                if (answer != usual)
                {
                    values[key] = answer;
                }
            });
        }
    }

    // An answer that will not do is asked for again.
    private void Ask(string question, string usual, Action<string> take)
    {
        while (true)
        {
            call.Terminal.Error.Write($"{question} [{usual}]: ");
            var answer = call.Terminal.In.ReadLine() ?? throw WrongUse.Because("There is no answer: nothing was written.");
            try
            {
                take(answer.Trim() is { Length: > 0 } given ? given : usual);
                return;
            }
            catch (SparkifyException wrong)
            {
                call.Terminal.Error.WriteLine(Printable.Text(wrong.Message));
            }
        }
    }
}
