using Konexio.Curriculum.Domain.Trainers;

namespace Konexio.Curriculum.Domain.Progress;

public enum OutcomeStatus
{
    NotStarted,
    InProgress,
    Acquired,
}

/// <summary>Who found that a learner can do it, and on what evidence; the words are about a person and are stored sealed.</summary>
public sealed record Assessment(TrainerId Assessor, string Evidence, DateOnly On)
{
    public override string ToString() => nameof(Assessment);
}

/// <summary>How far a learner is with one outcome.</summary>
public sealed class OutcomeProgress
{
    private OutcomeProgress()
    {
    }

    internal OutcomeProgress(string code) => Code = code;

    public string Code { get; private set; } = "";

    public OutcomeStatus Status { get; private set; }

    public DateOnly? StartedOn { get; private set; }

    /// <summary>Set exactly when the outcome is acquired; null until revealed, and for good once the learner is erased.</summary>
    public Assessment? Assessment { get; private set; }

    /// <summary>Gives a loaded outcome back the assessment whose evidence was stored sealed.</summary>
    public void Reveal(Assessment assessment) => Assessment = assessment;

    internal void Start(DateOnly on) => (Status, StartedOn) = (OutcomeStatus.InProgress, on);

    internal void Acquire(Assessment assessment)
    {
        if (Status == OutcomeStatus.NotStarted) Start(assessment.On);
        (Status, Assessment) = (OutcomeStatus.Acquired, assessment);
    }
}
