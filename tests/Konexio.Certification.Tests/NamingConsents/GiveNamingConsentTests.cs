using System.Net;

namespace Konexio.Certification.Tests.NamingConsents;

public sealed class GiveNamingConsentTests(CertificationApp app)
{
    [Fact]
    public async Task A_candidate_from_outside_agrees_for_good_or_for_a_while()
    {
        var card = await app.IssuedCard();
        var person = await app.PersonOf(card);

        await app.Staff().Put($"/v1/skills-cards/{card}/naming-consent", new { }, null).Gives(HttpStatusCode.OK);
        (await app.Ask("select is_given::text || coalesce(until::text, '') from certification.naming_consents where person_id = $1", person)).ShouldBe(["true"]);

        var given = await app.Staff().Put($"/v1/skills-cards/{card}/naming-consent", new { until = "2027-01-01T00:00:00Z" }, null).Gives(HttpStatusCode.OK);
        (given["given"]!.GetValue<bool>(), given["until"]!.GetValue<DateTimeOffset>()).ShouldBe((true, new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        (await app.Ask("select operation from certification.audit_entries where person_id = $1 and 'namingConsent' = any(fields)", person)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_at_once_are_one_consent()
    {
        var card = await app.IssuedCard();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Staff().Put($"/v1/skills-cards/{card}/naming-consent", new { }, null).Gives(HttpStatusCode.OK)));
    }

    [Fact]
    public async Task A_learner_s_is_kept_by_Enrolment() =>
        await app.Staff().Put($"/v1/skills-cards/{await app.ALearnersCard()}/naming-consent", new { }, null).ShouldRefuse(HttpStatusCode.Conflict, "naming-consent.kept-by-enrolment");

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await app.Staff().Put($"/v1/skills-cards/{await app.IssuedCard()}/naming-consent", new { until = "2026-11-24T09:00:00Z" }, null)
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "naming-consent.already-over");
        await app.Staff().Put($"/v1/skills-cards/{Guid.Empty}/naming-consent", new { }, null).ShouldRefuse(HttpStatusCode.NotFound, "skills-card.not-found");
    }
}
