using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Progress;

/// <summary>What one enrolled learner has acquired of the cohort's stage.</summary>
public sealed class StageProgress : AggregateRoot
{
    private readonly List<OutcomeProgress> _outcomes = [];

    private StageProgress()
    {
    }

    public EnrolmentId EnrolmentId { get; private set; }

    public LearnerId LearnerId { get; private set; }

    public CohortId CohortId { get; private set; }

    public StageRef Stage { get; private set; } = null!;

    /// <summary>Every outcome of the stage, also those not started.</summary>
    public IReadOnlyList<OutcomeProgress> Outcomes => _outcomes;

    public DateOnly? CompletedOn { get; private set; }

    public static StageProgress Begin(RosterEntry entry, Cohort cohort, TrackVersion track)
    {
        var progress = new StageProgress
        {
            EnrolmentId = entry.EnrolmentId,
            LearnerId = entry.LearnerId,
            CohortId = cohort.Id,
            Stage = cohort.Stage,
        };
        progress._outcomes.AddRange(progress.StageOf(track).Outcomes.Select(outcome => new OutcomeProgress(outcome.Code)));
        return progress;
    }

    public Result StartOutcome(string code, DateOnly on)
    {
        if (FindOutcome(code) is not { } outcome) return ProgressErrors.OutcomeNotFound;
        if (outcome.Status != OutcomeStatus.NotStarted) return ProgressErrors.AlreadyStarted;

        outcome.Start(on);
        return Result.Success;
    }

    /// <summary>An outcome that nobody noted as started is started by the same assessment.</summary>
    public Result AcquireOutcome(string code, TrainerId assessor, string evidence, DateOnly on)
    {
        if (FindOutcome(code) is not { } outcome) return ProgressErrors.OutcomeNotFound;
        if (outcome.Status == OutcomeStatus.Acquired) return ProgressErrors.AlreadyAcquired;
        if (string.IsNullOrWhiteSpace(evidence)) return ProgressErrors.EvidenceRequired;

        outcome.Acquire(new Assessment(assessor, evidence.Trim(), on));
        Raise(new OutcomeAcquired(EnrolmentId, LearnerId, CohortId, code, on));
        return Result.Success;
    }

    public GateAnswer Answer(TrackVersion track, AttendanceTally attendance) =>
        GateAnswer.Of(StageOf(track).Gate, attendance, Acquired());

    /// <summary>
    /// Completes the stage when its gate is met, and with the last stage the track: who was placed further on by positioning need
    /// not make up for the stages before.
    /// </summary>
    public Result Complete(TrackVersion track, AttendanceTally attendance, DateOnly on)
    {
        if (CompletedOn is not null) return ProgressErrors.AlreadyCompleted;
        if (Answer(track, attendance) is { IsMet: false }) return ProgressErrors.GateNotMet;

        CompletedOn = on;
        Raise(new StageCompleted(EnrolmentId, LearnerId, CohortId, Stage, on));
        if (track.EndsWith(Stage.StageCode)) Raise(new TrackCompleted(EnrolmentId, LearnerId, Stage.TrackCode, on));
        return Result.Success;
    }

    private OutcomeProgress? FindOutcome(string code) => _outcomes.Find(outcome => outcome.Code == code);

    private HashSet<string> Acquired() =>
        [.. _outcomes.Where(outcome => outcome.Status == OutcomeStatus.Acquired).Select(outcome => outcome.Code)];

    private Stage StageOf(TrackVersion track) => track.TrackCode == Stage.TrackCode && track.Number == Stage.Version
        ? track.FindStage(Stage.StageCode)!
        : throw new ArgumentException("It is not the learner's version of the track.", nameof(track));
}
