using System.Net;

namespace Konexio.Mentoring.Tests.Companies;

public sealed class ListCompaniesTests(MentoringApp app)
{
    [Fact]
    public async Task Companies_are_found_by_siret_and_by_a_day_of_their_agreement()
    {
        var siret = PeopleCalls.ASiret();
        var (known, over) = (await app.RegisteredCompany(PeopleCalls.CompanyForm(siret: siret)), await app.RegisteredCompany(PeopleCalls.CompanyForm(until: "2026-03-31")));

        (await app.Staff().All($"/v1/companies?siret={siret}")).ShouldHaveSingleItem().Id().ShouldBe(known);
        var running = (await app.Staff().All("/v1/companies?agreedOn=2026-11-24&limit=2")).ConvertAll(company => company.Id());
        running.ShouldContain(known);
        running.ShouldNotContain(over);
        (await app.Staff().All("/v1/companies?agreedOn=2026-03-31")).ShouldContain(company => company.Id() == over);
        await app.Staff().See("/v1/companies?siret=1").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "company.invalid-siret");
    }
}
