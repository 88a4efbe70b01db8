using Sparkify.Staging.Json;

namespace Sparkify.Staging.Rules;

/// <summary>The fields of an event, numbered in the order in which eventsim writes them.</summary>
internal static class EventFields
{
    public const int Artist = 0;
    public const int Auth = 1;
    public const int FirstName = 2;
    public const int Gender = 3;
    public const int ItemInSession = 4;
    public const int LastName = 5;
    public const int Length = 6;
    public const int Level = 7;
    public const int Location = 8;
    public const int Method = 9;
    public const int Page = 10;
    public const int Registration = 11;
    public const int SessionId = 12;
    public const int Song = 13;
    public const int Status = 14;
    public const int Ts = 15;
    public const int UserAgent = 16;
    public const int UserId = 17;

    public static readonly RecordShape Shape = new(
        "artist", "auth", "firstName", "gender", "itemInSession", "lastName", "length", "level", "location",
        "method", "page", "registration", "sessionId", "song", "status", "ts", "userAgent", "userId");
}
