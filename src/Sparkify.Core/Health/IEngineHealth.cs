using System.Data.Common;

namespace Sparkify.Health;

/// <summary>What an engine has of its own to examine, and the way to the books of a warehouse on it.</summary>
public interface IEngineHealth
{
    /// <summary>Examinations that only this engine has, in order.</summary>
    IReadOnlyList<IExamination> Examinations { get; }

    /// <summary>Reads the newest state that can be opened, and closes it at once.</summary>
    /// <returns>What <paramref name="read"/> says; skipped if there is no state.</returns>
    Diagnosis Read(Func<DbConnection, Diagnosis> read);
}
