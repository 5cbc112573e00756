namespace Konexio.Mentoring.Domain.Matching;

/// <summary>What stands in the way of a pair.</summary>
public enum MatchingConstraint
{
    /// <summary>The mentee has not agreed to be shown to mentors, or no longer does.</summary>
    ConsentMissing,

    /// <summary>The mentee's profile is not filled in.</summary>
    ProfileMissing,

    /// <summary>The mentee has a mentor, or has been proposed one.</summary>
    AlreadyPaired,

    /// <summary>No mentor has a place free.</summary>
    NoFreeMentor,

    /// <summary>The mentor is not approved.</summary>
    MentorNotApproved,

    /// <summary>The mentor was never vetted.</summary>
    VettingMissing,

    /// <summary>The mentor's vetting is no longer good.</summary>
    VettingExpired,

    /// <summary>They have no language in common.</summary>
    NoLanguageInCommon,

    /// <summary>The mentee does not want this mentor, or this company.</summary>
    Excluded,

    /// <summary>The coordinator forbade the pair.</summary>
    Forbidden,

    /// <summary>The mentor's places are taken.</summary>
    CapacityTaken,
}
