using System.Net;

namespace Konexio.Impact.Tests.Surveys;

public sealed class AnswerSurveyTests(ImpactApp app)
{
    [Fact]
    public async Task An_answer_is_kept_and_another_takes_its_place_whole()
    {
        var asked = await app.Learner(Surveying.Today.AddYears(-1), Surveying.Today);
        var path = Surveying.Path(await app.OnlyLink(asked));

        await app.Anonymous().Do(path, new { answers = new { skillsUse = "weekly", feelsMoreIntegrated = "4" } }).Gives(HttpStatusCode.OK);
        await app.Anonymous().Do(path, new { answers = new { skillsUse = "daily", situation = "employment" } }).Gives(HttpStatusCode.OK);

        (await Answers(asked)).ShouldBe(["situation=employment", "skillsUse=daily"]);
        (await app.Invitations(asked)).ShouldHaveSingleItem().Text("status").ShouldBe("answered");
        (await app.Database.Value<long>("select count(*) from impact.audit_entries where person_id = $1 and operation = 'AnswerSurvey'", asked.Person)).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_not_asked_is_not_answered()
    {
        var asked = await app.Learner(Surveying.Today);
        var path = Surveying.Path(await app.OnlyLink(asked));

        await app.Anonymous().Do(path, new { answers = new { feelsMoreIntegrated = "5" } }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "survey.unknown-question");
        await app.Anonymous().Do(path, new { answers = new { skillsUse = "hourly" } }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "survey.unknown-choice");
        await app.Anonymous().Do(path, new { answers = new { } }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "survey.no-answer");

        (await Answers(asked)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_that_nobody_has_is_answered_like_one_that_ended()
    {
        var unknown = new string('A', 43);
        var answer = await app.Anonymous().Do($"/v1/survey-invitations/{unknown}", new { answers = new { skillsUse = "daily" } }).Gives(HttpStatusCode.NotFound);

        answer.Text("code").ShouldBe("survey-invitation.not-open");
        answer.ToJsonString().ShouldNotContain(unknown);
    }

    [Fact]
    public async Task Who_tries_link_after_link_must_wait()
    {
        await using var alone = await ImpactApp.Fresh();
        var asked = await alone.Learner(Surveying.Today);
        var good = await alone.OnlyLink(asked);
        for (var i = 0; i < 60; i++) (await alone.Anonymous().See($"/s/{new string('A', 40)}{i:000}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var refused = await alone.Anonymous().See(good);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await alone.Anonymous().See(Surveying.Path(good))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private Task<IReadOnlyList<string>> Answers(Asked asked) => app.Ask(
        "select a.question_code || '=' || a.choice from impact.survey_answers a join impact.survey_invitations i on i.id = a.invitation_id where i.learner_id = $1 order by 1",
        asked.Learner);
}
