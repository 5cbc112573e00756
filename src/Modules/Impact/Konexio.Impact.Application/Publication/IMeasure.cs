using Konexio.Impact.Domain.Publication;

namespace Konexio.Impact.Application.Publication;

/// <summary>Measures an indicator for a scope and a period.</summary>
public interface IMeasure
{
    /// <param name="subject">What is to be measured.</param>
    /// <param name="indicatorVersion">The version of the indicator; null for the one in force.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Null where there is no such indicator.</returns>
    Task<Measurement?> Measure(ClaimSubject subject, int? indicatorVersion, CancellationToken ct);
}

/// <summary>Counts what a grant's report shows, as it is now.</summary>
public interface ICountGrants
{
    /// <summary>Null where not all that was heard is counted yet.</summary>
    Task<FrozenReport?> Count(Domain.Grants.GrantId grant, CancellationToken ct);
}
