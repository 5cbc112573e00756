using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Domain.Readiness;

public interface IReadiness
{
    Task<CandidateReadiness?> Find(SkillsCardId card, CancellationToken ct);

    Task Add(CandidateReadiness readiness, CancellationToken ct);
}

public interface ITrainingHistories
{
    Task<TrainingHistory?> Find(LearnerId learner, CancellationToken ct);

    Task Add(TrainingHistory history, CancellationToken ct);
}
