namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>The database refuses a second session of the same kind on the same day in one mentorship.</summary>
public interface IMentoringSessions
{
    Task<MentoringSession?> Find(MentoringSessionId id, CancellationToken ct);

    Task Add(MentoringSession session, CancellationToken ct);
}
