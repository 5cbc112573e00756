using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sessions;

namespace Konexio.Curriculum.Infrastructure.Calendar;

/// <summary>A session as a calendar shows it: nothing in it says who comes.</summary>
internal sealed record CalendarSession(SessionId Id, CohortId CohortId, Slot Slot, string Title, string Place, string Cohort)
{
    public int Revision { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public bool IsCancelled { get; init; }
}
