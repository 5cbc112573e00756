namespace Konexio.Mentoring.Domain.Mentors;

public interface IMentors
{
    Task<Mentor?> Find(MentorId id, CancellationToken ct);

    /// <summary>As <see cref="Find"/>, and nobody else changes the mentor or what counts against the mentor's capacity until the transaction ends.</summary>
    Task<Mentor?> FindLocked(MentorId id, CancellationToken ct);

    Task Add(Mentor mentor, CancellationToken ct);
}
