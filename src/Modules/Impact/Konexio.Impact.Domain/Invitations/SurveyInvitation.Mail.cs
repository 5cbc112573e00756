using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Invitations;

/// <summary>Why no mail is sent any more.</summary>
public enum MailStop
{
    /// <summary>The school knows no address: somebody hands the link out.</summary>
    NoAddress,

    /// <summary>The mail server refused too often.</summary>
    GivenUp,
}

public sealed partial class SurveyInvitation
{
    private const int MostReminders = 2;

    // A host that dies while a mail is on its way leaves it taken: it counts as sent, since nobody is to be written to twice.
    private static readonly TimeSpan LostAfter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BetweenMails = TimeSpan.FromDays(7);

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24)];

    /// <summary>When the next mail is due; null where none is.</summary>
    public DateTimeOffset? NextMailAt { get; private set; }

    /// <summary>Since when a host is sending it; null where none does.</summary>
    public DateTimeOffset? MailTakenAt { get; private set; }

    public int FailedMails { get; private set; }

    public MailStop? MailStop { get; private set; }

    /// <summary>The number of the mail that is due or on its way: 0 invites, 1 and 2 remind.</summary>
    public int MailNumber => Status is InvitationStatus.Scheduled or InvitationStatus.Withdrawn ? 0 : Reminders + 1;

    /// <summary>Takes the mail that is due for one host to send; refused where another has it, or none is due.</summary>
    public Result TakeMail(DateTimeOffset now)
    {
        if (HasEnded(now) || NextMailAt is not { } due || due > now || MailTakenAt is not null) return InvitationErrors.WrongStatus;

        MailTakenAt = now;
        return Result.Success;
    }

    /// <summary>The mail that was taken is on its way, or may be.</summary>
    public Result MailSent(DateTimeOffset now)
    {
        if (MailTakenAt is null) return InvitationErrors.WrongStatus;

        MailTakenAt = null;
        FailedMails = 0;
        // An answer or a withdrawal may have come while it was being sent.
        if (Status == InvitationStatus.Scheduled)
        {
            Status = InvitationTransitions.Allowed[(Status, InvitationVerb.Send)];
            SentAt = now;
            NextMailAt = NextReminder(now);
        }
        else if (InvitationTransitions.Allowed.TryGetValue((Status, InvitationVerb.Remind), out var reminded))
        {
            Status = reminded;
            Reminders++;
            NextMailAt = NextReminder(now);
        }

        return Result.Success;
    }

    /// <summary>The server did not take it: it is tried again, after a longer pause each time.</summary>
    public Result MailFailed(DateTimeOffset now)
    {
        if (MailTakenAt is null) return InvitationErrors.WrongStatus;

        MailTakenAt = null;
        FailedMails++;
        if (NextMailAt is null) return Result.Success;

        if (FailedMails > Pauses.Length) (NextMailAt, MailStop) = (null, Invitations.MailStop.GivenUp);
        else NextMailAt = now + Pauses[FailedMails - 1];
        return Result.Success;
    }

    /// <summary>There is no address to write to.</summary>
    public void HasNoAddress() => (NextMailAt, MailStop) = (null, Invitations.MailStop.NoAddress);

    public bool MailIsLost(DateTimeOffset now) => MailTakenAt is { } taken && taken + LostAfter <= now;

    /// <summary>Until when a mail taken before this moment is still waited for.</summary>
    public static DateTimeOffset LostBefore(DateTimeOffset now) => now - LostAfter;

    private DateTimeOffset? NextReminder(DateTimeOffset now) =>
        Reminders < MostReminders && now + BetweenMails < EndsAt && MailStop is null ? now + BetweenMails : null;

    private void StopMail() => NextMailAt = null;
}
