using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;

namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>The database refuses a second mentorship of a mentee that is accepted or active, and a second open one of the same two.</summary>
public interface IMentorships
{
    Task<Mentorship?> Find(MentorshipId id, CancellationToken ct);

    /// <summary>As <see cref="Find"/>, and nobody else changes it until the transaction ends.</summary>
    Task<Mentorship?> FindLocked(MentorshipId id, CancellationToken ct);

    /// <summary>The two whose locks are to be taken before the mentorship is looked at.</summary>
    Task<(MenteeId Mentee, MentorId Mentor)?> PairOf(MentorshipId id, CancellationToken ct);

    /// <summary>Those of a mentee that are proposed, accepted or active. The list holds while the mentee is locked.</summary>
    Task<IReadOnlyList<Mentorship>> OpenOf(MenteeId mentee, CancellationToken ct);

    /// <summary>How many of a mentor's are accepted or active. The number holds while the mentor is locked.</summary>
    Task<int> CountRunning(MentorId mentor, CancellationToken ct);

    Task<IReadOnlyList<Mentorship>> DueForNudge(DateTimeOffset now, int max, CancellationToken ct);

    Task Add(Mentorship mentorship, CancellationToken ct);
}
