using System.Net;

namespace Konexio.Impact.Tests.Surveys;

public sealed class ListSurveyInvitationsTests(ImpactApp app)
{
    [Fact]
    public async Task They_are_found_by_what_they_are_and_never_show_a_link()
    {
        var asked = await app.Learner(Surveying.Today);
        var token = Surveying.Token(await app.OnlyLink(asked));
        var path = $"/v1/survey-invitations?surveyCode=impact&cohortId={asked.Cohort}";

        (await app.Staff().All($"{path}&wave=entry&status=sent")).ShouldHaveSingleItem().Text("learnerId").ShouldBe(asked.Learner.ToString());
        (await app.Staff().All($"{path}&wave=exit")).ShouldBeEmpty();
        (await app.Staff().All($"{path}&status=scheduled")).ShouldBeEmpty();
        (await app.Staff().See(path).Gives(HttpStatusCode.OK)).ToJsonString().ShouldNotContain(token);
        (await app.Staff().See("/v1/survey-invitations?wave=later")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Page_follows_page_without_a_gap()
    {
        var cohort = Surveying.NewId();
        foreach (var _ in Enumerable.Range(0, 3)) await app.Learner(Surveying.Today, cohort: cohort);
        await app.Tick();

        var all = await app.Staff().All($"/v1/survey-invitations?surveyCode=impact&cohortId={cohort}&limit=2");

        all.Select(invitation => invitation.Id()).Distinct().Count().ShouldBe(3);
    }
}
