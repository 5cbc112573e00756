using System.Net;
using System.Text;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Infrastructure.Documents;
using Konexio.Certification.Infrastructure.Reads;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Konexio.Certification.Tests.Certificates;

public sealed class GetCertificatePdfTests(CertificationApp app)
{
    [Fact]
    public async Task A_valid_certificate_is_drawn_with_all_that_it_says()
    {
        var holder = await StoredHolder.In(app);

        using var answer = await app.As(Role.Coordinator).See($"{holder.Path}/pdf");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{holder.Certificate.Number}.pdf");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var document = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var text = Text(document);
        text.ShouldContain("Amina Haïdari");
        text.ShouldContain(holder.Certificate.Number.Value);
        text.ShouldContain($"{app.Anonymous().BaseAddress!.ToString().TrimEnd('/')}/verify");
        (await holder.Audited("GetCertificatePdf")).ShouldBe(["read coordinator name,certificate"]);
    }

    [Fact]
    public async Task One_that_is_not_valid_is_not_printed()
    {
        var holder = await StoredHolder.In(app);
        await app.As(Role.Supervisor).Do($"{holder.Path}/revoke", new { reason = "issuedInError" }).Gives(HttpStatusCode.OK);

        await app.As(Role.Coordinator).See($"{holder.Path}/pdf").ShouldRefuse(HttpStatusCode.Conflict, "certificate.wrong-state");
        await app.As(Role.Coordinator).See($"/v1/certificates/{Guid.Empty}/pdf").ShouldRefuse(HttpStatusCode.NotFound, "certificate.not-found");
    }

    [Fact]
    public async Task One_whose_name_was_erased_is_not_printed()
    {
        var holder = await StoredHolder.In(app);
        await holder.EraseName();

        await app.As(Role.Coordinator).See($"{holder.Path}/pdf").ShouldRefuse(HttpStatusCode.Conflict, "certificate.name-erased");
    }

    [Fact]
    public void The_page_says_it_in_French_and_English_and_fits_with_the_longest_award()
    {
        using var document = PdfDocument.Open(Draw(ACertificate()));

        document.NumberOfPages.ShouldBe(1);
        document.Information.Title.ShouldBe("Certificat KNX-2026-000042");
        var text = Text(document);
        string[] said =
        [
            "Certificat", "Certificate", "Konexio, organisme de formation, certifie que", "Amina Haïdari", "PCIE Complet", "ICDL Complete", "Délivré le 1er juin 2026", "Issued on 1 June 2026",
            "Tableur", "Spreadsheets", "6.0", "Vérifier ce certificat", "Verify this certificate", "https://certificats.example.org/verify", "avec son accord", "with their consent",
        ];
        foreach (var words in said) text.ShouldContain(words);
        var symbols = document.GetPage(1).Letters.Where(letter => letter.PointSize is > 21 and < 23).OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value);
        string.Concat(symbols).ShouldBe("K-2346789B");
        document.GetPage(1).Paths.Max(path => path.Count).ShouldBeGreaterThan(150);
    }

    [Fact]
    public void Many_modules_go_on_over_pages_and_the_code_still_has_its_place()
    {
        using var document = PdfDocument.Open(Draw(ACertificate() with { Modules = [.. Enumerable.Repeat(ACertificate().Modules, 5).SelectMany(modules => modules)] }));

        document.NumberOfPages.ShouldBeGreaterThan(1);
        Text(document, document.NumberOfPages).ShouldContain("Verify this certificate");
    }

    [Theory]
    [InlineData("አሚና", "Ethiopic")]
    [InlineData("آمنة", "Arabic")]
    [InlineData("Аміна", "NotoSans-Bold")]
    public void A_name_in_any_script_is_drawn_in_a_font_that_has_it(string name, string font)
    {
        using var document = PdfDocument.Open(Draw(ACertificate() with { Holder = name }));

        document.GetPage(1).Letters.Select(letter => letter.FontName).ShouldContain(used => used!.Contains(font, StringComparison.Ordinal));
    }

    internal static CertificateResponse ACertificate() => new(
        Guid.Empty, "KNX-2026-000042", "K-2346789B", Guid.Empty, null, "pcie-complet", new CertifiedName("PCIE Complet", "ICDL Complete"), 1,
        [.. Domain.Catalogue.Seed.Catalogue.Modules.Select(module => new CertifiedModuleResponse(module.Code, new CertifiedName(module.Name.French, module.Name.English), module.SyllabusVersion))],
        new DateTimeOffset(2026, 5, 31, 22, 30, 0, TimeSpan.Zero), Domain.Certificates.CertificateStatus.Valid)
    {
        Holder = "Amina Haïdari",
    };

    private static byte[] Draw(CertificateResponse certificate) => new CertificatePage(certificate, "https://certificats.example.org").Draw();

    // A font may draw two letters as one.
    private static string Text(PdfDocument document, int page = 1) =>
        ContentOrderTextExtractor.GetText(document.GetPage(page)).ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal).Normalize(NormalizationForm.FormKC);
}
