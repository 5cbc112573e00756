using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Mentoring.Tests.Companies;

public sealed class RegisterCompanyTests(MentoringApp app)
{
    [Fact]
    public async Task A_company_s_contact_is_a_person_whose_name_is_sealed()
    {
        var company = await app.RegisteredCompany(PeopleCalls.CompanyForm(contact: "Zébulon Marqueur"));

        var row = (await app.Ask("select to_jsonb(c)::text from mentoring.companies c where id = $1", company)).ShouldHaveSingleItem();
        row.ShouldNotContain("Marqueur");
        row.ShouldNotContain("claire@");
        var person = Guid.Parse((await app.Ask("select contact_person_id from mentoring.companies where id = $1", company))[0]);
        (await app.Audited(person, "RegisterCompany")).ShouldBe(["change coordinator name,email"]);
    }

    [Fact]
    public async Task A_siret_is_one_company_s_alone()
    {
        var siret = PeopleCalls.ASiret();
        await app.RegisteredCompany(PeopleCalls.CompanyForm(siret: siret));

        await app.Staff().Do("/v1/companies", PeopleCalls.CompanyForm(siret: siret)).ShouldRefuse(HttpStatusCode.Conflict, "company.siret-taken");
        await app.Staff().Do("/v1/companies", PeopleCalls.CompanyForm(siret: "73282932000075")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "company.invalid-siret");
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await app.Staff().Do("/v1/companies", PeopleCalls.CompanyForm(until: "2025-12-31")).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "company.agreement-ends-early");
        await app.Staff().Do("/v1/companies", PeopleCalls.CompanyForm(hours: -1)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "company.pledge-out-of-range");
        await app.Staff().Do("/v1/companies", new { name = "Exemple SA", agreedFrom = "2026-01-01" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
    }

    [Theory]
    [InlineData(Role.Mentor)]
    [InlineData(Role.Company)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Safeguarding)]
    public async Task Staff_alone_register_companies(Role role) =>
        (await app.As(role, People.New()).Do("/v1/companies", PeopleCalls.CompanyForm())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
