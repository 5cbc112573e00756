using System.Net;

namespace Konexio.Impact.Tests.Surveys;

public sealed class ExpireSurveyInvitationsTests
{
    [Fact]
    public async Task What_was_not_answered_in_time_ends_and_what_was_stays_answered()
    {
        await using var app = await ImpactApp.Fresh();
        var (silent, answered) = (await app.Learner(Surveying.Today), await app.Learner(Surveying.Today));
        var (one, other) = (await app.OnlyLink(silent), await app.OnlyLink(answered));
        await app.Anonymous().Do(Surveying.Path(other), new { answers = new { situation = "training" } }).Gives(HttpStatusCode.OK);

        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.Tick();

        (await app.Invitations(silent))[0].Text("status").ShouldBe("expired");
        (await app.Invitations(answered))[0].Text("status").ShouldBe("answered");
        foreach (var link in new[] { one, other })
            await app.Anonymous().Do(Surveying.Path(link), new { answers = new { situation = "other" } }).ShouldRefuse(HttpStatusCode.NotFound, "survey-invitation.not-open");
        await app.Staff().Do($"/v1/survey-invitations/{(await app.Invitations(silent))[0].Id()}/send").ShouldRefuse(HttpStatusCode.Conflict, "survey-invitation.ended");
    }
}
