using Konexio.Curriculum.Domain.Cohorts;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Rosters;

/// <summary>
/// One enrolment, as Curriculum heard of it, and the days that it covers. Each thing heard decides from its day on, so that what
/// is heard late still counts for the right sessions.
/// </summary>
public sealed class RosterEntry : AggregateRoot
{
    private List<EnrolmentPeriod> _periods = [];

    private RosterEntry()
    {
    }

    public EnrolmentId EnrolmentId { get; private set; }

    public CohortId CohortId { get; private set; }

    public LearnerId LearnerId { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>From home to site, where Enrolment knows it.</summary>
    public decimal? DistanceKm { get; private set; }

    /// <summary>In order, with at least a day between two.</summary>
    public IReadOnlyList<EnrolmentPeriod> Periods => _periods;

    public static RosterEntry Enrol(EnrolmentId id, CohortId cohort, LearnerId learner, PersonId person, DateOnly on, decimal? distanceKm) => new()
    {
        EnrolmentId = id,
        CohortId = cohort,
        LearnerId = learner,
        PersonId = person,
        DistanceKm = distanceKm,
        _periods = [new EnrolmentPeriod(on, null)],
    };

    /// <summary>The day on which the learner left or finished; what is heard of an earlier day afterwards does not undo it.</summary>
    public DateOnly? EndedOn { get; private set; }

    public bool Covers(DateOnly day) => _periods.Exists(period => period.Includes(day));

    public void Suspend(DateOnly from) => End(from);

    /// <summary>Refused while the suspension that it ends is not heard, so that the two may come in either order.</summary>
    public Result Resume(DateOnly on)
    {
        var running = _periods.Find(period => period.Includes(on));
        if (running is not null && (running.Until is null || running.Until == EndedOn))
            return running.From == on ? Result.Success : RosterErrors.NotSuspended;

        var before = Before(on);
        if (before.Count > 0 && before[^1].Until == on)
            before[^1] = before[^1] with { Until = null };
        else
            before.Add(new EnrolmentPeriod(on, null));
        _periods = before;
        if (EndedOn is { } end) End(end);
        return Result.Success;
    }

    /// <summary>The day of leaving is no longer one of the enrolment.</summary>
    public void Withdraw(DateOnly on)
    {
        EndedOn = on;
        End(on);
    }

    /// <summary>Who went through to the end was there on the last day, too.</summary>
    public void Complete(DateOnly on) => Withdraw(on.AddDays(1));

    private void End(DateOnly on) => _periods = Before(on);

    private List<EnrolmentPeriod> Before(DateOnly day) =>
    [
        .. _periods.Where(period => period.From < day).Select(period => period.Until < day ? period : period with { Until = day }),
    ];
}
