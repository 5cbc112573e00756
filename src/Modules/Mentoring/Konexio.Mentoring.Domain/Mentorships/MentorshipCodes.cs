namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>The two who are paired.</summary>
public enum MentorshipSide
{
    Mentee,
    Mentor,
}

/// <summary>Who ended a mentorship.</summary>
public enum MentorshipParty
{
    School,
    Mentor,
    Mentee,
}

public enum MentorshipDeclineReason
{
    NoTime,
    NotTheRightExpertise,
    AnotherMentorSuitsBetter,

    /// <summary>With the reason in words.</summary>
    Other,
}

public enum MentorshipCancellationReason
{
    NoTime,
    NoContact,
    NotAGoodFit,
    LeftCompany,
    LeftSchool,
    FoundWork,
    Other,

    /// <summary>Another mentor goes on with it, which is nobody's fault; never given by hand.</summary>
    HandedOver,
}

/// <summary>How a running mentorship does, by the days since a session was last logged.</summary>
public enum MentorshipHealth
{
    Good,
    Silent14,
    Silent45,
    Silent90,
}
