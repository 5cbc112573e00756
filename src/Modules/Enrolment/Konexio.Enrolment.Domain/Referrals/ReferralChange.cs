namespace Konexio.Enrolment.Domain.Referrals;

/// <summary>One row of a referral's history. It is written once and never changed.</summary>
public sealed class ReferralChange
{
    /// <summary>What <see cref="By"/> says of a change that time or another referral made.</summary>
    public const string School = "school";

    private ReferralChange()
    {
    }

    public ReferralId ReferralId { get; private set; }

    /// <summary>1, 2, 3 ... within the referral.</summary>
    public int Sequence { get; private set; }

    public ReferralStatus? From { get; private set; }

    public ReferralStatus To { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>A code, such as the reason of a decline.</summary>
    public string? Reason { get; private set; }

    /// <summary>What somebody wrote: personal, stored sealed.</summary>
    public string? Note { get; private set; }

    internal static ReferralChange Of(Referral referral, ReferralStatus? from, Change change) => new()
    {
        ReferralId = referral.Id,
        Sequence = referral.ChangeCount,
        From = from,
        To = referral.Status,
        At = change.At,
        By = change.By,
        Reason = change.Reason,
        Note = change.Note,
    };
}

/// <summary>Who changes a referral, when, and why.</summary>
internal readonly record struct Change(string By, DateTimeOffset At, string? Reason = null, string? Note = null);
