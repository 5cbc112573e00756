using Konexio.Curriculum.Contracts;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Tests.Store;

public sealed class RoundTripTests(MentoringApp app)
{
    [Fact]
    public async Task A_company_comes_back_as_it_was_saved()
    {
        var company = await app.ACompany("Zébulon SAS");

        var loaded = (await app.Work((services, ct) => services.GetRequiredService<ICompanies>().Find(company.Id, ct)))!;

        (loaded.Name, loaded.Agreement, loaded.PledgedHours).ShouldBe((company.Name, company.Agreement, company.PledgedHours));
        loaded.Contact.ShouldBe(company.Contact);
    }

    [Fact]
    public async Task A_mentor_comes_back_as_they_were_saved()
    {
        var site = await ASite(48.85, 2.35);
        var mentor = await app.AMentor(profile: People.MentorProfile("Zoé Marqueur"), capacity: 3, place: new Place(site, Point: null));

        var loaded = (await app.Work((services, ct) => services.GetRequiredService<IMentors>().FindLocked(mentor.Id, ct)))!;

        (loaded.Status, loaded.Capacity, loaded.VettedUntil).ShouldBe((MentorStatus.Approved, 3, mentor.VettedUntil));
        loaded.Place.ShouldBe(new Place(site, new MapPoint(48.85, 2.35)));
        loaded.Profile!.Name.Reveal().ShouldBe("Zoé Marqueur");
        loaded.Profile.Languages.ShouldBe(mentor.Profile!.Languages);
        loaded.Profile.Skills.ShouldBe(mentor.Profile.Skills);
        loaded.Profile.Slots.ShouldBe(mentor.Profile.Slots);
        (await app.Ask("select to_jsonb(m)::text from mentoring.mentors m where id = $1", mentor.Id.Value)).ShouldHaveSingleItem().ShouldNotContain("Marqueur");
    }

    [Fact]
    public async Task A_mentee_comes_back_as_they_were_saved_and_follows_what_changes()
    {
        var profile = People.MenteeProfile("un but", ["fa", "fr"], excludedMentors: [new MentorId(People.New())], excludedCompanies: [new CompanyId(People.New())]);
        var mentee = await app.AMentee(profile);

        var loaded = (await app.Work((services, ct) => services.GetRequiredService<IMentees>().FindLocked(mentee.Id, ct)))!;
        (loaded.CohortId, loaded.LearnerId, loaded.IsShared(People.Now)).ShouldBe((mentee.CohortId, mentee.LearnerId, true));
        loaded.Profile!.Goals.ShouldBe("un but");
        loaded.Profile.Languages.ShouldBe(profile.Languages);
        loaded.Profile.Slots.ShouldBe(profile.Slots);
        loaded.Profile.ExcludedMentors.ShouldBe(profile.ExcludedMentors);
        loaded.Profile.ExcludedCompanies.ShouldBe(profile.ExcludedCompanies);

        await app.Save(async (services, ct) => (await services.GetRequiredService<IMentees>().Find(mentee.Id, ct))!.Describe(People.MenteeProfile("un autre but")));
        var again = (await app.Work((services, ct) => services.GetRequiredService<IMentees>().FindOf(mentee.PersonId, ct)))!;
        again.Profile!.Goals.ShouldBe("un autre but");
        (await app.Work((services, ct) => services.GetRequiredService<IMentees>().FindInCohort(mentee.CohortId!.Value, ct))).ShouldHaveSingleItem().Id.ShouldBe(mentee.Id);
    }

    private async Task<SiteId> ASite(double latitude, double longitude)
    {
        var site = People.New();
        await app.Hear(new CohortPublished(
            People.New(), "Promo", "parcours-digital", "autonomie", "1", site, "Atelier", latitude, longitude, People.Today, People.Today.AddMonths(3), 12));
        return new SiteId(site);
    }
}
