using Konexio.Curriculum.Domain.Progress;

namespace Konexio.Curriculum.Application.Progress;

/// <summary>How far a learner is with one outcome; the evidence is shown only by the learner's progress.</summary>
public sealed record OutcomeState(Guid EnrolmentId, string OutcomeCode, OutcomeStatus Status, DateOnly? StartedOn, DateOnly? AcquiredOn, Guid? TrainerId)
{
    internal static OutcomeState Of(StageProgress progress, string code)
    {
        var outcome = progress.Outcomes.Single(outcome => outcome.Code == code);
        return new(progress.EnrolmentId.Value, code, outcome.Status, outcome.StartedOn, outcome.Assessment?.On, outcome.Assessment?.Assessor.Value);
    }
}
