using System.Net;

namespace Konexio.Certification.Tests.NamingConsents;

public sealed class WithdrawNamingConsentTests(CertificationApp app)
{
    [Fact]
    public async Task It_ends_at_once_and_may_be_said_again()
    {
        var card = await app.IssuedCard();
        await app.Staff().Put($"/v1/skills-cards/{card}/naming-consent", new { until = "2027-01-01T00:00:00Z" }, null).Gives(HttpStatusCode.OK);

        await Withdraw(card).Gives(HttpStatusCode.NoContent);
        await Withdraw(card).Gives(HttpStatusCode.NoContent);

        (await app.Ask("select is_given::text || coalesce(until::text, '') from certification.naming_consents where person_id = $1", await app.PersonOf(card))).ShouldBe(["false"]);
    }

    [Fact]
    public async Task Who_never_agreed_has_nothing_to_withdraw() =>
        await Withdraw(await app.IssuedCard()).Gives(HttpStatusCode.NoContent);

    [Fact]
    public async Task A_learner_s_is_kept_by_Enrolment()
    {
        await Withdraw(await app.ALearnersCard()).ShouldRefuse(HttpStatusCode.Conflict, "naming-consent.kept-by-enrolment");
        await Withdraw(Guid.Empty).ShouldRefuse(HttpStatusCode.NotFound, "skills-card.not-found");
    }

    private Task<HttpResponseMessage> Withdraw(Guid card) =>
        app.Staff().DeleteAsync(new Uri($"/v1/skills-cards/{card}/naming-consent", UriKind.Relative), TestContext.Current.CancellationToken);
}
