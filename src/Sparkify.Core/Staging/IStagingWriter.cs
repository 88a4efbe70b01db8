namespace Sparkify.Staging;

/// <summary>Takes the typed rows of one reading thread into a warehouse's staging area.</summary>
/// <remarks>
/// A row's texts live in the reader's memory and are valid only during the call.
/// A writer belongs to one thread; rows are in the staging area once it is disposed of.
/// </remarks>
public interface IStagingWriter : IDisposable
{
    void Write(in StagedEvent row);

    void Write(in LoggedAction row);

    void Write(in LoggedSong row);

    void Write(in LoggedUser row);

    void Write(in LoggedUserAgent row);

    void Write(in StagedSong row);

    void Write(in StagedGenre row);

    void Write(in StagedReject row);
}
