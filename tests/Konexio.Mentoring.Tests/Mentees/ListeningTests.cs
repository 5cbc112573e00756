using System.Net;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;

namespace Konexio.Mentoring.Tests.Mentees;

/// <summary>Events of different aggregates come in any order, and more than once.</summary>
public sealed class ListeningTests(MentoringApp app)
{
    private const string Sharing = "shareProfileWithMentor";

    private readonly Guid _learner = People.New();
    private readonly Guid _person = People.New();
    private readonly Guid _cohort = People.New();
    private readonly Guid _site = People.New();

    public static TheoryData<string> Orders => new("abc", "acb", "bac", "bca", "cab", "cba", "abcabc", "ccbbaa");

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task In_any_order_a_learner_becomes_a_mentee_who_agrees_and_is_in_the_cohort(string order)
    {
        foreach (var told in order)
        {
            await (told switch
            {
                'a' => app.Hear(new LearnerAdmitted(_learner, _person, null)),
                'b' => app.Hear(new ConsentGiven(_person, Sharing, null)),
                _ => app.Hear(Enrolled(_cohort, People.Today)),
            });
        }

        var seen = await Seen();
        (seen.Id("personId"), seen.Id("cohortId"), seen.Id("siteId"), seen["shared"]!.GetValue<bool>()).ShouldBe((_person, _cohort, _site, true));
    }

    [Fact]
    public async Task Told_at_once_nothing_is_lost()
    {
        await Task.WhenAll(
            app.Hear(new LearnerAdmitted(_learner, _person, null)), app.Hear(new ConsentGiven(_person, Sharing, null)), app.Hear(Enrolled(_cohort, People.Today)));

        var seen = await Seen();
        (seen.Id("cohortId"), seen["shared"]!.GetValue<bool>()).ShouldBe((_cohort, true));
    }

    [Fact]
    public async Task A_consent_of_another_purpose_or_one_that_was_withdrawn_shows_nothing()
    {
        await app.Hear(new ConsentGiven(_person, "beSurveyed", null));
        await app.Hear(new LearnerAdmitted(_learner, _person, null));
        (await Seen())["shared"]!.GetValue<bool>().ShouldBeFalse();

        await app.Hear(new ConsentGiven(_person, Sharing, null));
        await app.Hear(new ConsentRevoked(_person, "beSurveyed"));
        (await Seen())["shared"]!.GetValue<bool>().ShouldBeTrue();
        await app.Hear(new ConsentRevoked(_person, Sharing));
        (await Seen())["shared"]!.GetValue<bool>().ShouldBeFalse();
        (await app.Audited(_person, "WhenConsentRevoked")).ShouldBe(["change system sharingConsent"]);
    }

    [Fact]
    public async Task A_consent_that_is_over_shows_nothing()
    {
        await app.Hear(new LearnerAdmitted(_learner, _person, null));
        await app.Hear(new ConsentGiven(_person, Sharing, People.Now));

        (await Seen())["shared"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Who_leaves_or_completes_a_cohort_is_in_it_no_more()
    {
        var next = People.New();
        await app.Hear(Enrolled(_cohort, People.Today.AddDays(-30)));
        await app.Hear(new EnrolmentWithdrawn(People.New(), _learner, People.New(), "other", People.Today));
        (await Seen()).Id("cohortId").ShouldBe(_cohort);

        await app.Hear(Enrolled(next, People.Today));
        await app.Hear(new EnrolmentCompleted(People.New(), _learner, _cohort, People.Today));
        (await Seen()).Id("cohortId").ShouldBe(next);
        await app.Hear(new EnrolmentWithdrawn(People.New(), _learner, next, "other", People.Today));

        (await Seen())["cohortId"].ShouldBeNull();
        await app.Hear(new EnrolmentCompleted(People.New(), People.New(), next, People.Today));
    }

    [Fact]
    public async Task A_published_cohort_is_known_by_what_was_told_last()
    {
        await app.Hear(Published("Promo 1", 48.85));
        await app.Hear(Published("Promo 2", 48.86));

        (await app.Ask("select name from mentoring.cohorts where cohort_id = $1", _cohort)).ShouldBe(["Promo 2"]);
        (await app.Ask("select latitude from mentoring.sites where site_id = $1", _site)).ShouldBe(["48.86"]);
    }

    private CohortPublished Published(string name, double latitude) => new(
        _cohort, name, "parcours-digital", "autonomie", "1", _site, "Atelier", latitude, 2.35, People.Today, People.Today.AddMonths(3), 12);

    private LearnerEnrolled Enrolled(Guid cohort, DateOnly on) => new(People.New(), _learner, _person, cohort, "parcours-digital", "autonomie", _site, on, null);

    private async Task<System.Text.Json.Nodes.JsonNode> Seen() => await app.Staff().See($"/v1/mentees/{await app.MenteeOf(_learner)}").Gives(HttpStatusCode.OK);
}
