using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.SchoolFacts;

/// <summary>What other modules told Mentoring, in whatever order.</summary>
internal interface ISchoolFacts
{
    /// <summary>Nobody else works on this person until the transaction ends: what is told of them at once would not see each other.</summary>
    Task Alone(PersonId person, CancellationToken ct);

    Task<ToldConsent?> ConsentOf(PersonId person, CancellationToken ct);

    void Note(PersonId person, ToldConsent consent);

    void Note(ToldCohort cohort);
}

/// <summary>Whether a person agrees to be seen by a mentor, and until when.</summary>
internal sealed record ToldConsent(bool IsGiven, DateTimeOffset? Until);

/// <summary>A cohort and its site.</summary>
internal sealed record ToldCohort
{
    public required CohortId Id { get; init; }

    public required string Name { get; init; }

    public required SiteId Site { get; init; }

    public required string SiteName { get; init; }

    public MapPoint? Point { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }
}
