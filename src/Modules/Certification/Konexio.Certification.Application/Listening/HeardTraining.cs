using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;

namespace Konexio.Certification.Application.Listening;

internal sealed class HeardTraining(ITrainingHistories histories)
{
    /// <summary>A learner's history, begun where there is none.</summary>
    public async Task<TrainingHistory> Of(LearnerId learner, CancellationToken ct)
    {
        if (await histories.Find(learner, ct) is { } known) return known;

        var begun = TrainingHistory.Of(learner);
        await histories.Add(begun, ct);
        return begun;
    }
}
