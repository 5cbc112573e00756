using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Grants;

/// <summary>Which cohorts a grant pays for: those that fit every list; an empty list asks nothing.</summary>
public sealed record GrantScope(IReadOnlyList<string> Tracks, IReadOnlyList<string> Stages, IReadOnlyList<Guid> Cohorts, IReadOnlyList<Guid> Sites)
{
    public static GrantScope Everything { get; } = new([], [], [], []);
}

/// <summary>The value of an indicator that a grant is to reach.</summary>
public sealed record GrantTarget(string Indicator, decimal Value);

/// <summary>What school and funder have agreed on; both days are included, and the amount is in cents of a euro.</summary>
public sealed record GrantTerms(
    string Name, DateOnly StartsOn, DateOnly EndsOn, long AmountCents, GrantScope Scope, IReadOnlyList<GrantTarget> Targets)
{
    private const int MostYears = 10;
    private const long MostCents = 100_000_000_000;

    internal IReadOnlyList<Error> Faults()
    {
        List<Error> faults = [];
        if (string.IsNullOrWhiteSpace(Name)) faults.Add(GrantErrors.NameRequired);
        if (EndsOn < StartsOn) faults.Add(GrantErrors.EndsBeforeItStarts);
        else if (EndsOn.Year - StartsOn.Year > MostYears) faults.Add(GrantErrors.TooLong);
        if (AmountCents is < 0 or > MostCents) faults.Add(GrantErrors.AmountOutOfRange);
        if (Targets.DistinctBy(target => target.Indicator).Count() < Targets.Count) faults.Add(GrantErrors.TargetTwice);
        return faults;
    }
}
