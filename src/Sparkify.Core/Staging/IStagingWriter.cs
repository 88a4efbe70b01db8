namespace Sparkify.Staging;

/// <summary>Takes the typed rows of one reading thread into a warehouse's staging area.</summary>
/// <remarks>
/// A row's texts live in the reader's memory and are valid only during the call.
/// A writer belongs to one thread; rows are in the staging area once it is disposed of.
/// </remarks>
public interface IStagingWriter : IDisposable
{
    void Write(in StagedEvent row);

    /// <returns>What events call the row by: a number from 1, unique among all writers of the area.</returns>
    int Write(in LoggedAction row);

    /// <inheritdoc cref="Write(in LoggedAction)"/>
    int Write(in LoggedSong row);

    /// <inheritdoc cref="Write(in LoggedAction)"/>
    int Write(in LoggedUser row);

    /// <inheritdoc cref="Write(in LoggedAction)"/>
    int Write(in LoggedUserAgent row);

    void Write(in StagedSong row);

    void Write(in StagedGenre row);

    void Write(in StagedReject row);
}
