namespace Sparkify.Simulation.Crowd;

/// <summary>What a listener does; all but the last are pages of the log.</summary>
internal enum Page : byte
{
    NextSong,
    Home,
    Login,
    Logout,
    Downgrade,
    Settings,
    Help,
    About,
    Upgrade,
    SaveSettings,
    Error,
    SubmitUpgrade,
    SubmitDowngrade,
    Cancel,
    CancellationConfirmation,
    ThumbsUp,
    ThumbsDown,
    AddFriend,
    AddToPlaylist,
    RollAdvert,
    Register,
    SubmitRegistration,

    /// <summary>The listener goes; nothing is logged.</summary>
    Leave,
}
