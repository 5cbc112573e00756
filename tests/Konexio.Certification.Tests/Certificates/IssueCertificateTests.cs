using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Catalogue;

namespace Konexio.Certification.Tests.Certificates;

public sealed class IssueCertificateTests(CertificationApp app)
{
    private static readonly object FreeProfile = new { awardCode = "pcie-libre" };

    [Fact]
    public async Task A_free_profile_is_issued_when_its_holder_asks_and_names_all_that_they_passed()
    {
        var holder = await StoredHolder.In(app, modules: 2);

        using var answer = await app.As(Role.Coordinator).Do($"/v1/skills-cards/{holder.Card}/certificates", FreeProfile);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var issued = await answer.Json();
        answer.Headers.Location!.ToString().ShouldBe($"/v1/certificates/{issued.Id()}");
        var certificate = await app.As(Role.Coordinator).See($"/v1/certificates/{issued.Id()}").Gives(HttpStatusCode.OK);
        certificate["modules"]!.AsArray().Select(module => module!.Text("code")).ShouldBe(["essentiels-ordinateur", "essentiels-web"], ignoreOrder: true);
        (certificate.Text("number"), certificate.Text("code")).ShouldBe((issued.Text("number"), issued.Text("code")));
        (await holder.Audited("IssueCertificate")).ShouldBe(["change coordinator certificate"]);
    }

    [Fact]
    public async Task It_is_issued_again_only_when_there_is_more_to_name_and_then_replaces_the_one_before()
    {
        var holder = await StoredHolder.In(app, modules: 1);
        var first = await app.As(Role.Coordinator).Do($"/v1/skills-cards/{holder.Card}/certificates", FreeProfile).Gives(HttpStatusCode.Created);
        await app.As(Role.Coordinator).Do($"/v1/skills-cards/{holder.Card}/certificates", FreeProfile).ShouldRefuse(HttpStatusCode.Conflict, "certificate.already-issued");

        await holder.Pass(Seed.Catalogue.Modules.Skip(1).Take(1));
        var second = await app.As(Role.Coordinator).Do($"/v1/skills-cards/{holder.Card}/certificates", FreeProfile).Gives(HttpStatusCode.Created);

        second.Id("replaces").ShouldBe(first.Id());
        (await app.As(Role.Coordinator).See($"/v1/certificates/{first.Id()}").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("superseded");
    }

    [Fact]
    public async Task What_is_not_earned_is_not_issued()
    {
        var holder = await StoredHolder.In(app, modules: 3);

        await Ask(holder.Card, "pcie-start").ShouldRefuse(HttpStatusCode.Conflict, "certificate.not-earned");
        await Ask(holder.Card, "no-such-award").ShouldRefuse(HttpStatusCode.Conflict, "certificate.not-earned");
        await Ask(holder.Card, " ").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await Ask(Guid.Empty, "pcie-start").ShouldRefuse(HttpStatusCode.NotFound, "skills-card.not-found");
    }

    [Fact]
    public async Task Whoever_teaches_or_tests_issues_nothing()
    {
        foreach (var role in new[] { Role.Trainer, Role.Tester, Role.Partner })
            (await app.As(role).Do($"/v1/skills-cards/{Guid.Empty}/certificates", FreeProfile)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private Task<HttpResponseMessage> Ask(Guid card, string award) => app.As(Role.Coordinator).Do($"/v1/skills-cards/{card}/certificates", new { awardCode = award });
}
