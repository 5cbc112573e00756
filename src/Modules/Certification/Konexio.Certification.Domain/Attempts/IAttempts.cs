using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Domain.Attempts;

/// <summary>The database refuses a second attempt of a person at a module in a session that is not cancelled.</summary>
public interface IAttempts
{
    Task<Attempt?> Find(AttemptId id, CancellationToken ct);

    Task<IReadOnlyList<Attempt>> Of(ExamSessionId session, CancellationToken ct);

    Task<IReadOnlyList<Attempt>> Of(SkillsCardId card, CancellationToken ct);

    Task Add(Attempt attempt, CancellationToken ct);
}
