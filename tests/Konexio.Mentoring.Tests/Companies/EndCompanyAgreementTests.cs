using System.Net;

namespace Konexio.Mentoring.Tests.Companies;

public sealed class EndCompanyAgreementTests(MentoringApp app)
{
    [Fact]
    public async Task After_the_last_day_no_mentor_is_approved()
    {
        var company = await app.RegisteredCompany();
        var mentor = await app.SubmittedMentor(company);

        var ended = await app.Staff().Do($"/v1/companies/{company}/end-agreement", new { on = "2026-11-23" }).Gives(HttpStatusCode.OK);

        ended.Text("agreedUntil").ShouldBe("2026-11-23");
        await app.Staff().Do($"/v1/mentors/{mentor}/approve").ShouldRefuse(HttpStatusCode.Conflict, "company.agreement-over");
    }

    [Fact]
    public async Task It_ends_once()
    {
        var company = await app.RegisteredCompany();
        await app.Staff().Do($"/v1/companies/{company}/end-agreement", new { on = "2026-11-24" }).Gives(HttpStatusCode.OK);

        await app.Staff().Do($"/v1/companies/{company}/end-agreement", new { on = "2026-11-24" }).ShouldRefuse(HttpStatusCode.Conflict, "company.agreement-over");
        await app.Staff().Do($"/v1/companies/{company}/end-agreement", new { on = "2025-11-24" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "company.agreement-ends-early");
        await app.Staff().Do($"/v1/companies/{Guid.Empty}/end-agreement", new { on = "2026-11-24" }).ShouldRefuse(HttpStatusCode.NotFound, "company.not-found");
    }
}
