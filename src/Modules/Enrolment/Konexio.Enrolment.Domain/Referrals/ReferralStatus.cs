using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Referrals;

public readonly record struct ReferralId(Guid Value) : IId<ReferralId>
{
    public static ReferralId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum ReferralStatus
{
    Submitted,
    InReview,
    InfoRequested,
    DeclineProposed,
    Accepted,
    Declined,
    Withdrawn,
    Expired,
    Superseded,
}

public enum ReferralVerb
{
    StartReview,
    RequestInformation,
    ProvideInformation,
    ProposeDecline,
    ConfirmDecline,
    RefuseDecline,
    Accept,
    Withdraw,
    Expire,
    Supersede,
}

public enum DeclineReason
{
    Unreachable,
    NoShowAtInterview,
    NotEligible,
    LevelTooLow,
    LevelTooHigh,
    NotMobile,
    NotInterested,
    InOtherTraining,
    InEmployment,
    NoPlace,
    Duplicate,
    Other,
}

/// <summary>Who no longer wants the referral.</summary>
public enum WithdrawnBy
{
    Partner,
    Person,
}
