using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Contracts;
using Konexio.Mentoring.Application.SchoolFacts;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Application.Listening;

/// <summary>Remembers cohorts and where their sites are: distances are measured from there.</summary>
internal sealed class WhenCohortPublished(ISchoolFacts school) : IListenTo<CohortPublished>
{
    public Task Hear(CohortPublished heard, CancellationToken ct)
    {
        school.Note(new ToldCohort
        {
            Id = new CohortId(heard.CohortId),
            Name = heard.Name,
            Site = new SiteId(heard.SiteId),
            SiteName = heard.SiteName,
            Point = heard is { Latitude: { } latitude, Longitude: { } longitude } ? new MapPoint(latitude, longitude) : null,
            StartsOn = heard.StartsOn,
            EndsOn = heard.EndsOn,
        });
        return Task.CompletedTask;
    }
}
