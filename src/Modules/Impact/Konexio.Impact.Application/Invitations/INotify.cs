namespace Konexio.Impact.Application.Invitations;

/// <summary>Brings a letter to somebody, by mail or otherwise.</summary>
public interface INotify
{
    /// <summary>Whether there is a way at all: without one nothing is taken to be sent.</summary>
    bool IsReady { get; }

    Task<Notified> Send(Letter letter, CancellationToken ct);
}

public enum Notified
{
    /// <summary>Taken over by the server, or maybe so: it must not be sent again.</summary>
    Sent,

    /// <summary>Surely not taken over.</summary>
    NotSent,
}

/// <summary>One letter, in plain text and in HTML.</summary>
/// <param name="Id">The same whenever the same letter is sent.</param>
/// <param name="To">The address.</param>
/// <param name="Language">Its language.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">As plain text.</param>
/// <param name="Html">As HTML.</param>
public sealed record Letter(string Id, string To, string Language, string Subject, string Text, string Html)
{
    public override string ToString() => nameof(Letter);
}
