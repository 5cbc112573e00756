using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Geography;

namespace Konexio.Enrolment.Application.Listening;

/// <summary>Opens the places of a cohort that Curriculum published, or revises them.</summary>
internal sealed class WhenCohortPublished(ICohorts cohorts, OfferTerms terms, TimeProvider clock) : IListenTo<CohortPublished>
{
    public async Task Hear(CohortPublished heard, CancellationToken ct)
    {
        var site = heard is { Latitude: { } latitude, Longitude: { } longitude } ? GeoPoint.Create(latitude, longitude).Demand() : null;
        var facts = new CohortFacts(
            heard.Name, heard.TrackCode, heard.StageCode, heard.SiteId, heard.SiteName, site, heard.StartsOn, heard.EndsOn, heard.Capacity);
        (await Allocation.Publish(new CohortId(heard.CohortId), facts, cohorts, terms, clock.GetUtcNow(), ct)).Demand();
    }
}
