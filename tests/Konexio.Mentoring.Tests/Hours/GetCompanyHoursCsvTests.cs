using System.Net;

namespace Konexio.Mentoring.Tests.Hours;

public sealed class GetCompanyHoursCsvTests(MentoringApp app)
{
    [Fact]
    public async Task A_spreadsheet_opens_it()
    {
        var paired = await Paired.Active(app);
        await paired.LogConfirmed("2026-11-18", 60);

        var answer = await app.CompanyClient(paired.Company).See($"/v1/companies/{paired.Company}/hours.csv?from=2026-01-01&to=2026-12-31");

        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "text/csv"));
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        System.Text.Encoding.UTF8.GetString(bytes).ShouldBe("\uFEFFmonth,kind,minutes\r\n2026-11,career,60\r\n");
    }

    [Fact]
    public async Task Another_companys_is_not_found() =>
        await app.CompanyClient(People.New()).See($"/v1/companies/{(await app.ACompany()).Id}/hours.csv?from=2026-01-01&to=2026-12-31")
            .ShouldRefuse(HttpStatusCode.NotFound, "company.not-found");
}
