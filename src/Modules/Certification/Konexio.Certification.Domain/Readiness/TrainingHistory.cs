using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Readiness;

/// <summary>A trainer, as Curriculum names them.</summary>
public readonly record struct TrainerId(Guid Value) : IId<TrainerId>
{
    public static TrainerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>That a register says who taught a learner in one session; a later version of the register replaces it.</summary>
public sealed record TaughtSession(Guid SessionId, int RegisterVersion, TrainerId TrainerId, bool Attended);

/// <summary>What Certification heard from Curriculum of one learner. Whatever is heard twice or late changes nothing.</summary>
public sealed class TrainingHistory : AggregateRoot
{
    private readonly List<RequiredStage> _completedStages = [];
    private readonly List<TaughtSession> _sessions = [];

    private TrainingHistory()
    {
    }

    public LearnerId LearnerId { get; private set; }

    public IReadOnlyList<RequiredStage> CompletedStages => _completedStages;

    public IReadOnlyList<TaughtSession> Sessions => _sessions;

    public static TrainingHistory Of(LearnerId learner) => new() { LearnerId = learner };

    public void HearStageCompleted(string trackCode, string stageCode)
    {
        var stage = new RequiredStage(trackCode, stageCode);
        if (!_completedStages.Contains(stage)) _completedStages.Add(stage);
    }

    public void HearRegister(TaughtSession heard)
    {
        if (_sessions.Exists(known => known.SessionId == heard.SessionId && known.RegisterVersion >= heard.RegisterVersion)) return;

        _sessions.RemoveAll(known => known.SessionId == heard.SessionId);
        _sessions.Add(heard);
    }

    public bool WasTrainedBy(TrainerId trainer) => _sessions.Exists(session => session.Attended && session.TrainerId == trainer);

    internal bool Completed(IReadOnlyList<RequiredStage> anyOf) => anyOf.Count == 0 || anyOf.Any(_completedStages.Contains);
}
