using System.Net;
using System.Text;
using UglyToad.PdfPig;

namespace Konexio.Impact.Tests.Publication;

public sealed class ExportGrantReportTests
{
    [Fact]
    public async Task Staff_get_exact_figures_that_say_they_are_the_school_s_alone()
    {
        var (school, grant, _, _) = await Publishing.APaidSchool();
        await using var open = school;

        var text = Encoding.UTF8.GetString(await ExportGrantPublicationTests.File(school.App.Staff(), $"/v1/grants/{grant}/report/export?format=csv", "text/csv"));
        text.ShouldContain("\"'=Petite\",3,3,0,0,0,,0");
        using var file = PdfDocument.Open(await ExportGrantPublicationTests.File(school.App.Staff(), $"/v1/grants/{grant}/report/export?format=pdf", "application/pdf"));
        ExportGrantPublicationTests.Letters(file).ShouldContain("Donotpasson");
        await ExportGrantPublicationTests.File(
            school.App.Staff(), $"/v1/grants/{grant}/report/export?format=xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    [Fact]
    public async Task No_funder_does()
    {
        var (school, grant, _, _) = await Publishing.APaidSchool();
        await using var open = school;

        (await school.App.Funder(school.Funder).See($"/v1/grants/{grant}/report/export?format=csv")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await school.App.Staff().See($"/v1/grants/{Publishing.NewId()}/report/export?format=csv").ShouldRefuse(HttpStatusCode.NotFound, "grant.not-found");
    }
}
