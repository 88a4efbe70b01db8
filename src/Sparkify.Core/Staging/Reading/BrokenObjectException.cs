namespace Sparkify.Staging.Reading;

/// <summary>An object that cannot be read as a whole: it becomes a failed object, never a failed run.</summary>
/// <param name="failure">One sentence without the object's name.</param>
internal sealed class BrokenObjectException(string failure, Exception? cause = null) : IOException(failure, cause)
{
    /// <summary>Puts the failure of an object store into words.</summary>
    public static BrokenObjectException Unreadable(Exception cause) => new(
        cause switch
        {
            UnauthorizedAccessException => "There is no permission to read it.",
            FileNotFoundException or DirectoryNotFoundException => "It is gone since it was listed.",
            _ => $"It could not be read: {cause.Message}",
        },
        cause);

    public static BrokenObjectException Changed() => new("It changed while it was read.");
}
