using System.Net;
using Konexio.Enrolment.Contracts;

namespace Konexio.Impact.Tests.Surveys;

public sealed class SendSurveyInvitationTests(ImpactApp app)
{
    [Fact]
    public async Task Each_handing_out_has_a_link_of_its_own_and_those_before_stay_good()
    {
        var asked = await app.Learner(Surveying.Today);
        var first = await app.OnlyLink(asked);
        var second = await app.Link((await app.Invitations(asked))[0].Id());

        second.ShouldNotBe(first);
        foreach (var link in new[] { first, second }) (await app.Anonymous().See(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Invitations(asked)).ShouldHaveSingleItem().Text("status").ShouldBe("sent");
    }

    [Fact]
    public async Task The_link_is_shown_once_and_kept_as_a_hash_alone()
    {
        var asked = await app.Learner(Surveying.Today);
        await app.Tick();
        var path = $"/v1/survey-invitations/{(await app.Invitations(asked))[0].Id()}/send";
        var staff = app.Staff();
        staff.DefaultRequestHeaders.Add("Idempotency-Key", $"send-{asked.Learner}");

        var shown = (await staff.Do(path).Gives(HttpStatusCode.OK)).Text("link");
        var again = await staff.Do(path).Gives(HttpStatusCode.OK);

        again["link"].ShouldBeNull();
        var token = new Uri(shown).Segments[^1];
        (await app.Database.Value<long>("select count(*) from impact.idempotency_keys where response like '%' || $1 || '%'", token)).ShouldBe(0);
        (await app.Database.Value<long>("select count(*) from impact.survey_links l join impact.survey_invitations i on i.id = l.invitation_id where i.learner_id = $1 and length(l.hash) = 32", asked.Learner)).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_asked_who_does_not_consent_and_none_after_the_end()
    {
        var asked = await app.Learner(Surveying.Today);
        await app.Tick();
        var invitation = (await app.Invitations(asked))[0].Id();
        await app.Hear(new ConsentRevoked(asked.Person, "beSurveyed"));

        await app.Staff().Do($"/v1/survey-invitations/{invitation}/send").ShouldRefuse(HttpStatusCode.Conflict, "survey-invitation.no-consent");
        await app.Staff().Do($"/v1/survey-invitations/{Surveying.NewId()}/send").ShouldRefuse(HttpStatusCode.NotFound, "survey-invitation.not-found");

        await app.Hear(new ConsentGiven(asked.Person, "beSurveyed", null));
        await app.Staff().Do($"/v1/survey-invitations/{invitation}/send").ShouldLead("sent");
    }
}
