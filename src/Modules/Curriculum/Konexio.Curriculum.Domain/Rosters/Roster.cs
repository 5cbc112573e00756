using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Rosters;

/// <summary>All enrolments of a cohort: who is expected at which session. A learner may come back under a new enrolment.</summary>
public sealed record Roster(IReadOnlyList<RosterEntry> Entries)
{
    public bool Expects(LearnerId learner, DateOnly day) => Entries.Any(entry => entry.LearnerId == learner && entry.Covers(day));

    /// <summary>How many learners are enrolled on that day or after it.</summary>
    public int EnrolledFrom(DateOnly day) => Entries
        .Where(entry => entry.Periods.Any(period => period.Until is null || period.Until > day))
        .DistinctBy(entry => entry.LearnerId).Count();

    public IReadOnlySet<LearnerId> ExpectedOn(DateOnly day) => Entries.Where(entry => entry.Covers(day)).Select(entry => entry.LearnerId).ToHashSet();

    /// <summary>The person behind a learner who was ever enrolled in the cohort.</summary>
    public PersonId PersonOf(LearnerId learner) => Entries.First(entry => entry.LearnerId == learner).PersonId;
}
