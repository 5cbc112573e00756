namespace Konexio.Enrolment.Domain.Enrolments;

public enum WithdrawalReason
{
    FoundEmployment,
    OtherTraining,
    Moved,
    Health,
    Family,
    Administrative,
    NoShow,
    NotMotivated,
    Excluded,
    Other,
}

public enum SuspensionReason
{
    Health,
    Family,
    Administrative,
    Employment,
    Other,
}
