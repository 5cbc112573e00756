using System.Net;

namespace Konexio.Mentoring.Tests.Companies;

public sealed class GetCompanyTests(MentoringApp app)
{
    [Fact]
    public async Task Reading_a_contact_is_written_down()
    {
        var company = await app.RegisteredCompany(PeopleCalls.CompanyForm(until: "2028-12-31"));

        var seen = await app.Staff().See($"/v1/companies/{company}").Gives(HttpStatusCode.OK);

        (seen["contact"]!.Text("name"), seen["contact"]!.Text("email"), seen.Text("agreedUntil")).ShouldBe(("Claire Exemple", "claire@exemple.example", "2028-12-31"));
        (await app.Audited(seen.Id("contactPersonId"), "GetCompany")).ShouldBe(["read coordinator name,email"]);
    }

    [Fact]
    public async Task An_unknown_company_is_not_found() =>
        await app.Staff().See($"/v1/companies/{Guid.Empty}").ShouldRefuse(HttpStatusCode.NotFound, "company.not-found");
}
