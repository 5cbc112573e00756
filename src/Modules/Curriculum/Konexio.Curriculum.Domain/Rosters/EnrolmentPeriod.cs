namespace Konexio.Curriculum.Domain.Rosters;

/// <summary>Days on which a learner is enrolled: the first is one of them, the end is not.</summary>
public sealed record EnrolmentPeriod(DateOnly From, DateOnly? Until)
{
    public bool Includes(DateOnly day) => From <= day && (Until is null || day < Until);
}
