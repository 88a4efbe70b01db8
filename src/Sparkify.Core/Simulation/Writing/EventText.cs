using Sparkify.Simulation.Crowd;

namespace Sparkify.Simulation.Writing;

/// <summary>Writes events as lines of JSON.</summary>
internal sealed class EventText(SimulationPlan plan, Roll roll, Fragments fragments)
{
    public void Write(ByteLine line, ReadOnlySpan<LoggedEvent> events)
    {
        foreach (ref readonly var happened in events)
        {
            Write(line, happened);
        }
    }

    public void Write(ByteLine line, in LoggedEvent happened)
    {
        line.Reserve(fragments.MostBytes);
        if (plan.Shape == EventShape.Udacity)
        {
            WriteAllKeys(line, happened);
        }
        else
        {
            WriteKnownKeys(line, happened);
        }
    }

    /// <summary>All 18 keys in the order of the classic data set.</summary>
    private void WriteAllKeys(ByteLine line, in LoggedEvent happened)
    {
        var (isPlay, isGuest) = (happened.Song >= 0, happened.IsGuest);
        ref readonly var card = ref isGuest ? ref PersonCard.None : ref roll[happened.Person];
        line.Write("{\"artist\":"u8);
        line.Write(isPlay ? fragments.Artist(happened.Song) : "null"u8);
        line.Write(",\"auth\":"u8);
        line.Write(fragments.Auths[(int)happened.Auth]);
        line.Write(",\"firstName\":"u8);
        line.Write(isGuest ? "null"u8 : GivenName(card));
        line.Write(isGuest ? ",\"gender\":null"u8 : card.IsWoman ? ",\"gender\":\"F\""u8 : ",\"gender\":\"M\""u8);
        line.Write(",\"itemInSession\":"u8);
        line.Write(happened.Item);
        line.Write(",\"lastName\":"u8);
        line.Write(isGuest ? "null"u8 : fragments.Families[card.FamilyName]);
        line.Write(",\"length\":"u8);
        line.Write(isPlay ? fragments.Length(happened.Song) : "null"u8);
        line.Write(happened.IsPaid ? ",\"level\":\"paid\",\"location\":"u8 : ",\"level\":\"free\",\"location\":"u8);
        line.Write(isGuest ? "null"u8 : fragments.Towns[card.Town]);
        line.Write(fragments.MethodsAndPages[(int)happened.Page]);
        WriteRegistration(line, isGuest, card.RegisteredAt);
        line.Write(happened.Session);
        line.Write(",\"song\":"u8);
        line.Write(isPlay ? fragments.Title(happened.Song) : "null"u8);
        line.Write(fragments.Statuses[(int)happened.Page]);
        line.Write(",\"ts\":"u8);
        line.Write(happened.Ts);
        line.Write(",\"userAgent\":"u8);
        line.Write(isGuest ? "null"u8 : fragments.Agents[happened.Agent]);
        WriteUserId(line, happened);
        line.Write("}\n"u8);
    }

    /// <summary>The keys that have a value, in eventsim's order.</summary>
    private void WriteKnownKeys(ByteLine line, in LoggedEvent happened)
    {
        line.Write("{\"ts\":"u8);
        line.Write(happened.Ts);
        WriteUserId(line, happened);
        line.Write(",\"sessionId\":"u8);
        line.Write(happened.Session);
        line.Write(",\"page\":"u8);
        line.Write(fragments.Pages[(int)happened.Page]);
        line.Write(",\"auth\":"u8);
        line.Write(fragments.Auths[(int)happened.Auth]);
        line.Write(",\"method\":"u8);
        line.Write(fragments.Methods[(int)happened.Page]);
        line.Write(fragments.Statuses[(int)happened.Page]);
        line.Write(happened.IsPaid ? ",\"level\":\"paid\",\"itemInSession\":"u8 : ",\"level\":\"free\",\"itemInSession\":"u8);
        line.Write(happened.Item);
        if (!happened.IsGuest)
        {
            WritePerson(line, roll[happened.Person], happened.Agent);
        }

        if (happened.Song >= 0)
        {
            line.Write(",\"artist\":"u8);
            line.Write(fragments.Artist(happened.Song));
            line.Write(",\"song\":"u8);
            line.Write(fragments.Title(happened.Song));
            line.Write(",\"length\":"u8);
            line.Write(fragments.Length(happened.Song));
        }

        line.Write("}\n"u8);
    }

    private void WritePerson(ByteLine line, in PersonCard card, byte agent)
    {
        line.Write(",\"location\":"u8);
        line.Write(fragments.Towns[card.Town]);
        line.Write(",\"userAgent\":"u8);
        line.Write(fragments.Agents[agent]);
        line.Write(",\"lastName\":"u8);
        line.Write(fragments.Families[card.FamilyName]);
        line.Write(",\"firstName\":"u8);
        line.Write(GivenName(card));
        line.Write(",\"registration\":"u8);
        line.Write(card.RegisteredAt);
        line.Write(card.IsWoman ? ",\"gender\":\"F\""u8 : ",\"gender\":\"M\""u8);
    }

    private byte[] GivenName(in PersonCard card) => (card.IsWoman ? fragments.Women : fragments.Men)[card.GivenName];

    // The classic data set has a float here.
    private static void WriteRegistration(ByteLine line, bool isGuest, long registeredAt)
    {
        if (isGuest)
        {
            line.Write("null,\"sessionId\":"u8);
            return;
        }

        line.Write(registeredAt);
        line.Write(".0,\"sessionId\":"u8);
    }

    private void WriteUserId(ByteLine line, in LoggedEvent happened)
    {
        line.Write(",\"userId\":\""u8);
        if (!happened.IsGuest)
        {
            line.Write(plan.FirstUserId + happened.Person);
        }

        line.Write("\""u8);
    }
}
