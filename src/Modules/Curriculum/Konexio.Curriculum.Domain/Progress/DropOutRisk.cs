using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Progress;

/// <summary>Whether one enrolled learner may be about to drop out, and which rules say so.</summary>
public sealed class DropOutRisk : AggregateRoot
{
    private List<FiredRule> _fired = [];

    private DropOutRisk()
    {
    }

    public EnrolmentId EnrolmentId { get; private set; }

    public LearnerId LearnerId { get; private set; }

    public CohortId CohortId { get; private set; }

    public IReadOnlyList<FiredRule> Fired => _fired;

    /// <summary>Null while there is no risk.</summary>
    public DateTimeOffset? RaisedAt { get; private set; }

    public static DropOutRisk Watch(RosterEntry entry) => new()
    {
        EnrolmentId = entry.EnrolmentId,
        LearnerId = entry.LearnerId,
        CohortId = entry.CohortId,
    };

    /// <summary>Looks again after a register was sealed or amended. A rule that has fired already is not told twice.</summary>
    public void Review(DropOutRules rules, AttendanceHistory history, DateTimeOffset now)
    {
        var fired = rules.Fired(history);
        var isNew = fired.ExceptBy(_fired.Select(rule => rule.Code), rule => rule.Code).Any();
        var isOver = _fired.Count > 0 && fired.Count == 0;

        _fired = [.. fired];
        RaisedAt = fired.Count == 0 ? null : RaisedAt ?? now;
        if (isNew) Raise(new DropOutRiskRaised(EnrolmentId, LearnerId, CohortId, [.. fired.Select(rule => rule.Code)]));
        if (isOver) Raise(new DropOutRiskCleared(EnrolmentId, LearnerId, CohortId));
    }

    /// <summary>Who left or finished can drop out no more.</summary>
    public void Close()
    {
        if (_fired.Count == 0) return;

        (_fired, RaisedAt) = ([], null);
        Raise(new DropOutRiskCleared(EnrolmentId, LearnerId, CohortId));
    }
}
