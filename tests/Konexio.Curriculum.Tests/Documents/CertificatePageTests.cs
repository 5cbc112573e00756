using Konexio.Curriculum.Infrastructure.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Konexio.Curriculum.Tests.Documents;

public sealed class CertificatePageTests
{
    [Fact]
    public void It_says_who_attended_what_when_where_and_for_how_long()
    {
        var text = Text(Certificate());

        text.ShouldContain("Attestation d’assiduité");
        text.ShouldContain("Amina Haïlé");
        text.ShouldContain("« Parcours digital – Autonomie numérique » (promotion Lyon 12)");
        text.ShouldContain("du 1er mars 2026 au 20 avril 2026");
        text.ShouldContain("Konexio Paris 18e, 1 rue de l'Exemple, 75018 Paris");
        text.ShouldContain("Durée dispensée : 10 h 30 (3 demi-journées)");
        text.ShouldContain("Durée suivie : 7 h (2 demi-journées)");
        text.ShouldContain("66,7 %");
        text.ShouldContain("Faire ses démarches administratives en ligne");
        text.ShouldContain("Fait à Paris, le 24 novembre 2026");
        text.ShouldContain("signature et cachet");
    }

    [Fact]
    public void It_fits_one_page_with_the_longest_seeded_stage_and_its_file_names_nobody()
    {
        using var document = PdfDocument.Open(CertificatePage.Draw(Certificate()));

        document.NumberOfPages.ShouldBe(1);
        document.Information.Title.ShouldBe("Attestation d'assiduité");
        // Above the footer there is room for a signature and a stamp.
        document.GetPage(1).Letters.Select(letter => letter.BoundingBox.Bottom).Where(bottom => bottom > 60).Min().ShouldBeGreaterThan(140);
    }

    [Theory]
    [InlineData("አሚና", "Ethiopic")]
    [InlineData("آمنة", "Arabic")]
    [InlineData("Аміна", "NotoSans-Regular")]
    public void A_name_in_its_own_script_is_drawn_in_a_font_that_has_it(string native, string font)
    {
        using var document = PdfDocument.Open(CertificatePage.Draw(Certificate() with { NativeName = native }));
        using var without = PdfDocument.Open(CertificatePage.Draw(Certificate()));

        var more = document.GetPage(1).Letters.Count - without.GetPage(1).Letters.Count;
        // An Arabic letter may be drawn in parts: the letter and its dots.
        more.ShouldBeInRange(native.Length - 1, native.Length * 2);
        document.GetPage(1).Letters.Select(letter => letter.FontName).ShouldContain(name => name!.Contains(font, StringComparison.Ordinal));
    }

    private static string Text(AttendanceCertificate certificate)
    {
        using var document = PdfDocument.Open(CertificatePage.Draw(certificate));
        return ContentOrderTextExtractor.GetText(document.GetPage(1)).ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
    }

    private static AttendanceCertificate Certificate()
    {
        var stage = new ASchool().Track.FindStage("autonomie")!;
        return new AttendanceCertificate
        {
            Learner = "Amina Haïlé",
            Track = "Parcours digital",
            Stage = stage.Name.French,
            Cohort = "Lyon 12",
            Objectives = [.. stage.Outcomes.Select(outcome => outcome.Text.French)],
            Site = ASchool.Details.Name,
            Address = ASchool.Details.Address.OnOneLine(),
            Commune = "Paris",
            HalfDays = [new(new DateOnly(2026, 3, 1), 210, Attended: true), new(new DateOnly(2026, 4, 20), 210, Attended: true), new(new DateOnly(2026, 3, 9), 210, Attended: false)],
            IssuedOn = new DateOnly(2026, 11, 24),
        };
    }
}
