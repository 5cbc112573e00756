using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;

namespace Konexio.Impact.Tests.Surveys;

public sealed class OpenSurveyInvitationsTests(ImpactApp app)
{
    private static readonly DateOnly LongAgo = Surveying.Today.AddYears(-2);

    [Theory]
    [InlineData(0, "exit")]
    [InlineData(3, "months3")]
    [InlineData(6, "months6")]
    [InlineData(12, "months12")]
    public async Task Each_wave_is_opened_on_its_day(int monthsAgo, string wave)
    {
        var ended = Surveying.Today.AddMonths(-monthsAgo);
        var (due, early, late) = (await app.Learner(LongAgo, ended), await app.Learner(LongAgo, ended.AddDays(1)), await app.Learner(LongAgo, ended.AddDays(-60)));

        await app.Tick();

        var invited = (await app.Invitations(due)).ShouldHaveSingleItem();
        (invited.Text("wave"), invited.Text("status"), invited.Text("dueOn")).ShouldBe((wave, "scheduled", Surveying.Today.ToString("yyyy-MM-dd", null)));
        (await app.Invitations(early)).ShouldNotContain(invitation => invitation.Text("wave") == wave);
        (await app.Invitations(late)).ShouldNotContain(invitation => invitation.Text("wave") == wave);
    }

    [Fact]
    public async Task Who_begins_is_asked_before_what_comes_after()
    {
        var asked = await app.Learner(Surveying.Today);
        await app.Tick();
        (await app.Invitations(asked)).ShouldHaveSingleItem().Text("wave").ShouldBe("entry");
    }

    [Fact]
    public async Task Who_does_not_consent_is_not_asked_nor_who_never_began()
    {
        var silent = await app.Learner(LongAgo, Surveying.Today, consents: false);
        var lapsed = await app.Learner(LongAgo, Surveying.Today, consents: false);
        await app.Hear(new ConsentGiven(lapsed.Person, "beSurveyed", ImpactApp.Now));
        await app.Hear(new ConsentGiven(silent.Person, "shareProfileWithMentor", null));
        var never = new Asked(Surveying.NewId(), Surveying.NewId(), Surveying.NewId(), Surveying.NewId());
        await app.Hear(new LearnerEnrolled(never.Enrolment, never.Learner, never.Person, never.Cohort, "parcours-digital", "autonomie", Surveying.NewId(), LongAgo, null));
        await app.Hear(new EnrolmentWithdrawn(never.Enrolment, never.Learner, never.Cohort, "health", Surveying.Today));
        await app.Hear(new ConsentGiven(never.Person, "beSurveyed", null));

        await app.Tick();

        foreach (var one in new[] { silent, lapsed, never }) (await app.Invitations(one)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_learned_under_two_records_that_were_merged_is_asked_once()
    {
        var (first, second) = (await app.Learner(LongAgo, Surveying.Today), await app.Learner(LongAgo, Surveying.Today));
        await app.Merge(first, second);

        await app.Tick();
        await app.Tick();

        ((await app.Invitations(first)).Count + (await app.Invitations(second)).Count).ShouldBe(1);
    }

    [Fact]
    public async Task Who_left_before_the_end_is_asked_like_all_others()
    {
        var asked = await app.Learner(LongAgo);
        await app.Hear(new EnrolmentWithdrawn(asked.Enrolment, asked.Learner, asked.Cohort, "moved", Surveying.Today));
        await app.Tick();
        (await app.Invitations(asked)).ShouldHaveSingleItem().Text("wave").ShouldBe("exit");
    }

    [Fact]
    public async Task A_learner_is_asked_once_in_a_wave_however_often_it_is_looked_and_however_many_enrolments_there_are()
    {
        var asked = await app.Learner(LongAgo, Surveying.Today);
        var again = NewEnrolment(asked);
        await app.Hear(new LearnerEnrolled(again.Enrolment, again.Learner, again.Person, again.Cohort, "parcours-digital", "autonomie", Surveying.NewId(), LongAgo, null));
        await app.Hear(new EnrolmentActivated(again.Enrolment, again.Learner, again.Cohort, LongAgo));
        await app.Hear(new EnrolmentCompleted(again.Enrolment, again.Learner, again.Cohort, Surveying.Today));

        await Task.WhenAll(app.Tick(), app.Tick());
        await app.Tick();

        (await app.Invitations(asked)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_withdraws_consent_is_asked_no_more()
    {
        var asked = await app.Learner(LongAgo, Surveying.Today);
        var link = await app.OnlyLink(asked);

        await app.Hear(new ConsentRevoked(asked.Person, "beSurveyed"));

        (await app.Invitations(asked)).ShouldHaveSingleItem().Text("status").ShouldBe("withdrawn");
        (await app.Anonymous().See(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Database.Value<long>("select count(*) from impact.audit_entries where person_id = $1 and operation = 'WhenSurveyConsentChanges'", asked.Person)).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_but_staff_sees_whom_a_survey_reaches() =>
        (await app.As(Role.Trainer).See("/v1/survey-invitations?surveyCode=impact")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private static Asked NewEnrolment(Asked asked) => asked with { Enrolment = Surveying.NewId(), Cohort = Surveying.NewId() };
}
