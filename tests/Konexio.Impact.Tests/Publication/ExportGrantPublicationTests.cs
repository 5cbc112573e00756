using System.Net;
using System.Text;
using MiniExcelLibs;
using UglyToad.PdfPig;

namespace Konexio.Impact.Tests.Publication;

public sealed class ExportGrantPublicationTests
{
    [Fact]
    public async Task The_csv_has_a_star_for_what_is_hidden_and_no_formula()
    {
        var (school, grant, _, _) = await Publishing.APaidSchool();
        await using var open = school;

        var text = Encoding.UTF8.GetString(await Export(school.App.Funder(school.Funder), await school.PublishReport(grant), "csv", "text/csv"));

        var lines = text.TrimEnd().Split("\r\n");
        lines[0].TrimStart('\uFEFF').ShouldStartWith("table,key,label,learners");
        lines[1].ShouldStartWith("total,,,38,");
        lines.Single(line => line.Contains("=Petite", StringComparison.Ordinal)).ShouldMatch("^cohort,[0-9a-f-]{36},\"'=Petite\",\\*,");
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_for_each_table_and_numbers_as_numbers()
    {
        var (school, grant, _, _) = await Publishing.APaidSchool();
        await using var open = school;

        using var file = new MemoryStream(await Export(
            school.App.Funder(school.Funder), await school.PublishReport(grant), "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

        file.GetSheetNames().ShouldBe(["report", "total", "month", "site", "track", "cohort"]);
        var cohorts = file.Query(useHeaderRow: true, sheetName: "cohort").Cast<IDictionary<string, object>>().ToList();
        cohorts.Single(row => (string)row["label"] == "=Petite")["learners"].ShouldBe("*");
        file.Query(useHeaderRow: true, sheetName: "total").Cast<IDictionary<string, object>>().Single()["learners"].ShouldBe(38d);
    }

    [Fact]
    public async Task The_pdf_says_what_a_star_means()
    {
        var (school, grant, _, _) = await Publishing.APaidSchool();
        await using var open = school;

        using var file = PdfDocument.Open(await Export(school.App.Funder(school.Funder), await school.PublishReport(grant), "pdf", "application/pdf"));

        var text = Letters(file);
        text.ShouldContain("Rapportd'impact");
        text.ShouldContain("lettheirnumberbeworkedout");
        text.ShouldContain("Petite");
    }

    [Fact]
    public async Task A_file_is_csv_where_nothing_is_said_and_foreign_reports_are_not_found()
    {
        var (school, grant, _, _) = await Publishing.APaidSchool();
        await using var open = school;
        var publication = await school.PublishReport(grant);

        using var file = await school.App.Staff().See($"/v1/grant-publications/{publication}/export");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        await school.App.Funder(Publishing.NewId()).See($"/v1/grant-publications/{publication}/export?format=csv").ShouldRefuse(HttpStatusCode.NotFound, "grant-publication.not-found");
    }

    internal static string Letters(PdfDocument file) => string.Concat(file.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value.Trim()));

    internal static async Task<byte[]> Export(HttpClient http, Guid publication, string format, string mediaType) =>
        await File(http, $"/v1/grant-publications/{publication}/export?format={format}", mediaType);

    internal static async Task<byte[]> File(HttpClient http, string path, string mediaType)
    {
        using var answer = await http.See(path);
        var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, Encoding.UTF8.GetString(content));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await System.IO.File.WriteAllBytesAsync(Path.Combine(folder, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')), content, TestContext.Current.CancellationToken);
        return content;
    }
}
