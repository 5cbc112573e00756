using System.Net;
using UglyToad.PdfPig;

namespace Konexio.Mentoring.Tests.Hours;

public sealed class GetCompanyHoursPdfTests(MentoringApp app)
{
    [Fact]
    public async Task It_says_what_was_pledged_and_given()
    {
        var company = await app.ACompany("Société d’Exemple");
        var paired = await Paired.Active(app, await app.AMentor(company));
        await paired.LogConfirmed("2026-11-18", 60);
        await paired.LogConfirmed("2026-11-19", 45, "mockInterview");

        var answer = await app.CompanyClient(paired.Company).See($"/v1/companies/{paired.Company}/hours.pdf?from=2026-01-01&to=2026-12-31");

        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var words = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        words.ShouldContain("Société d’Exemple");
        words.ShouldContain("100 h 00");
        words.ShouldContain("1 h 45");
        words.ShouldContain("novembre 2026");
        words.ShouldContain("Simulation d’entretien");
    }

    [Fact]
    public async Task Another_companys_is_not_found() =>
        await app.CompanyClient(People.New()).See($"/v1/companies/{(await app.ACompany()).Id}/hours.pdf?from=2026-01-01&to=2026-12-31")
            .ShouldRefuse(HttpStatusCode.NotFound, "company.not-found");
}
