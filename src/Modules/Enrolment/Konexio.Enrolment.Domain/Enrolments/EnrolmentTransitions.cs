using System.Collections.Frozen;

namespace Konexio.Enrolment.Domain.Enrolments;

public enum EnrolmentStatus
{
    Enrolled,
    Active,
    Suspended,
    Completed,
    Withdrawn,
}

public enum EnrolmentVerb
{
    Begin,
    Suspend,
    Resume,
    Complete,
    Withdraw,
}

/// <summary>What may be done in which status, and where it leads: the only place that says so.</summary>
public static class EnrolmentTransitions
{
    public static FrozenDictionary<(EnrolmentStatus From, EnrolmentVerb Verb), EnrolmentStatus> Allowed { get; } =
        new Dictionary<(EnrolmentStatus, EnrolmentVerb), EnrolmentStatus>
        {
            [(EnrolmentStatus.Enrolled, EnrolmentVerb.Begin)] = EnrolmentStatus.Active,
            [(EnrolmentStatus.Enrolled, EnrolmentVerb.Withdraw)] = EnrolmentStatus.Withdrawn,
            [(EnrolmentStatus.Active, EnrolmentVerb.Suspend)] = EnrolmentStatus.Suspended,
            [(EnrolmentStatus.Active, EnrolmentVerb.Complete)] = EnrolmentStatus.Completed,
            [(EnrolmentStatus.Active, EnrolmentVerb.Withdraw)] = EnrolmentStatus.Withdrawn,
            [(EnrolmentStatus.Suspended, EnrolmentVerb.Resume)] = EnrolmentStatus.Active,
            [(EnrolmentStatus.Suspended, EnrolmentVerb.Withdraw)] = EnrolmentStatus.Withdrawn,
        }.ToFrozenDictionary();

    public static IEnumerable<EnrolmentVerb> AllowedFrom(EnrolmentStatus status) =>
        Allowed.Keys.Where(allowed => allowed.From == status).Select(allowed => allowed.Verb).Order();
}
