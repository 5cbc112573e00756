namespace Konexio.Mentoring.Domain.Mentors;

public enum MentorStatus
{
    /// <summary>Being prepared.</summary>
    Draft,

    /// <summary>The school looks at it.</summary>
    Submitted,

    /// <summary>May be paired, as long as the vetting check is good.</summary>
    Approved,

    Rejected,

    /// <summary>Not paired any more, until reactivated.</summary>
    Deactivated,
}

public enum MentorVerb
{
    Submit,
    Approve,
    Reject,
    Deactivate,
    Reactivate,
}

public enum MentorRejectionReason
{
    VettingFailed,
    TooLittleTime,
    ExpertiseNotNeeded,
    Withdrawn,
    Other,
}

public enum MentorDeactivationReason
{
    OwnRequest,
    LeftCompany,
    CompanyRequest,
    Unreachable,
    SchoolDecision,
    Other,
}
