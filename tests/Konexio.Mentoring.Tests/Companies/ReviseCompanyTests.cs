using System.Net;

namespace Konexio.Mentoring.Tests.Companies;

public sealed class ReviseCompanyTests(MentoringApp app)
{
    [Fact]
    public async Task An_agreement_is_replaced_whole_in_the_version_that_was_seen()
    {
        var path = $"/v1/companies/{await app.RegisteredCompany()}";
        var tag = await app.Staff().TagOf(path);

        await app.Staff().Put(path, PeopleCalls.CompanyForm("Autre SA", hours: 7), tag).Gives(HttpStatusCode.NoContent);

        var seen = await app.Staff().See(path).Gives(HttpStatusCode.OK);
        (seen.Text("name"), seen["pledgedHours"]!.GetValue<int>()).ShouldBe(("Autre SA", 7));
        (await app.Staff().Put(path, PeopleCalls.CompanyForm(), tag)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Another_contact_has_a_key_of_their_own()
    {
        var path = $"/v1/companies/{await app.RegisteredCompany()}";
        var before = (await app.Staff().See(path).Gives(HttpStatusCode.OK)).Id("contactPersonId");

        await app.Staff().Put(path, new
        {
            name = "Exemple SA",
            agreedFrom = "2026-01-01",
            pledgedHours = 100,
            contact = new { name = "Denis Exemple", email = "denis@exemple.example" },
        }, await app.Staff().TagOf(path)).Gives(HttpStatusCode.NoContent);

        var seen = await app.Staff().See(path).Gives(HttpStatusCode.OK);
        seen.Id("contactPersonId").ShouldNotBe(before);
        seen["contact"]!.Text("email").ShouldBe("denis@exemple.example");
        (await app.Audited(seen.Id("contactPersonId"), "ReviseCompany")).ShouldBe(["change coordinator name,email"]);
    }

    [Fact]
    public async Task An_unknown_company_is_not_found() =>
        await app.Staff().Put($"/v1/companies/{Guid.Empty}", PeopleCalls.CompanyForm(), "\"1\"").ShouldRefuse(HttpStatusCode.NotFound, "company.not-found");
}
