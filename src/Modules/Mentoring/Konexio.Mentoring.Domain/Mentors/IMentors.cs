namespace Konexio.Mentoring.Domain.Mentors;

public interface IMentors
{
    Task<Mentor?> Find(MentorId id, CancellationToken ct);

    /// <summary>As <see cref="Find"/>, and nobody else changes the mentor or what counts against the mentor's capacity until the transaction ends.</summary>
    Task<Mentor?> FindLocked(MentorId id, CancellationToken ct);

    /// <summary>Those of these ids that there are, by id.</summary>
    Task<IReadOnlyList<Mentor>> FindAll(IReadOnlyCollection<MentorId> ids, CancellationToken ct);

    /// <summary>Every approved mentor, by id, whether their vetting check is good or not.</summary>
    Task<IReadOnlyList<Mentor>> FindApproved(CancellationToken ct);

    Task Add(Mentor mentor, CancellationToken ct);
}
