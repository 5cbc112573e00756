using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Domain.Readiness;

public interface IReadiness
{
    Task<CandidateReadiness?> Find(SkillsCardId card, CancellationToken ct);

    void Add(CandidateReadiness readiness);
}

public interface ITrainingHistories
{
    Task<TrainingHistory?> Find(LearnerId learner, CancellationToken ct);

    void Add(TrainingHistory history);
}
