using System.Globalization;
using Konexio.BuildingBlocks.Documents;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Documents;

/// <summary>A certificate as an A4 page: French, with English under it.</summary>
internal sealed class CertificatePage(CertificateResponse certificate, string publicAddress)
{
    private const float RowHeight = 25;
    private const float VerifyingHeight = 138;
    private const float QrSide = 118;
    private const float Beside = PdfPage.Margin + QrSide + 20;
    private const float BesideWidth = PdfPage.Width - PdfPage.Margin - Beside;
    private const float CellWidth = 20;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private string Page => $"{publicAddress}/verify";

    // The file's own title names nobody: it is shown where the page itself is not.
    public byte[] Draw() => PdfPage.Draw(
        new PdfHead($"Certificat {certificate.Number}", $"Konexio – certificat {certificate.Number}", certificate.IssuedAt), Write);

    private void Write(PdfPage page)
    {
        page.WriteAt("Konexio", PdfPage.Margin, page.Y + 16, 18, 200, bold: true);
        page.WriteAt($"N° {certificate.Number}", PdfPage.Width - PdfPage.Margin - 250, page.Y + 16, 10, 250, colour: PdfPage.Pale, align: PdfAlign.Right);
        page.Y += 28;
        page.Rule();
        page.Y += 18;
        Centred(page, "Certificat", "Certificate", 30, 13);
        page.Y += 14;
        Centred(page, "Konexio, organisme de formation, certifie que", "Konexio, a training organisation, certifies that", 11, 9);
        page.Y += 10;
        page.Write(certificate.Holder!, 24, bold: true, align: PdfAlign.Centre);
        page.Y += 8;
        Centred(page, "a obtenu la certification", "has been awarded", 11, 9);
        page.Y += 8;
        page.Write(certificate.AwardName.Fr, 20, bold: true, align: PdfAlign.Centre);
        page.Write(certificate.AwardName.En, 12, colour: PdfPage.Pale, align: PdfAlign.Centre);
        page.Y += 14;
        Modules(page);
        page.Y += 12;
        page.Write($"Délivré le {DayIn(French)}", 11, bold: true);
        page.Write($"Issued on {DayIn(English)}", 9, colour: PdfPage.Pale);
        Verifying(page);
    }

    private static void Centred(PdfPage page, string french, string english, float size, float smaller)
    {
        page.Write(french, size, bold: size > 20, align: PdfAlign.Centre);
        page.Write(english, smaller, colour: PdfPage.Pale, align: PdfAlign.Centre);
    }

    private void Modules(PdfPage page)
    {
        Head(page);
        foreach (var module in certificate.Modules)
        {
            if (!page.HasRoomFor(RowHeight))
            {
                page.Next();
                Head(page);
            }

            page.WriteAt(module.Name.Fr, PdfPage.Margin + 8, page.Y + 11, 10.5f, PdfPage.Inner - 120, bold: true);
            page.WriteAt(module.Name.En, PdfPage.Margin + 8, page.Y + 21, 8.5f, PdfPage.Inner - 120, colour: PdfPage.Pale);
            page.WriteAt(module.SyllabusVersion, PdfPage.Width - PdfPage.Margin - 108, page.Y + 16, 10.5f, 100, align: PdfAlign.Right);
            page.Y += RowHeight;
        }

        page.Y += 3;
        page.Rule();
    }

    private static void Head(PdfPage page)
    {
        page.Shade(PdfPage.Margin, page.Y, PdfPage.Inner, 20);
        page.WriteAt("Modules réussis · Modules passed", PdfPage.Margin + 8, page.Y + 13.5f, 9, PdfPage.Inner - 240, bold: true);
        page.WriteAt("Version du programme · Syllabus version", PdfPage.Width - PdfPage.Margin - 208, page.Y + 13.5f, 9, 200, bold: true, align: PdfAlign.Right);
        page.Y += 22;
    }

    // At the foot of the last page, wherever the modules end.
    private void Verifying(PdfPage page)
    {
        if (!page.HasRoomFor(VerifyingHeight + 16)) page.Next();
        page.Y = PdfPage.Height - PdfPage.Margin - 24 - VerifyingHeight;
        page.Rule();
        QrSquare.Draw(page, $"{Page}/{certificate.Code}", PdfPage.Margin, page.Y + 14, QrSide);
        var y = page.Y + 26;
        page.WriteAt("Vérifier ce certificat", Beside, y, 12, BesideWidth, bold: true);
        page.WriteAt("Verify this certificate", Beside, y + 13, 9, BesideWidth, colour: PdfPage.Pale);
        Code(page, y + 44);
        y += 62;
        y = Paragraph(page, $"Scannez le code QR, ou saisissez ce code sur {Page} : la page dit si le certificat est valide aujourd’hui. Elle ne montre le nom du titulaire qu’avec son accord.", y, PdfPage.Ink);
        Paragraph(page, $"Scan the QR code, or type this code at {Page}: the page says whether the certificate is valid today. It shows the holder’s name only with their consent.", y + 3, PdfPage.Pale);
    }

    // Each symbol in a cell of its own, so that none runs into the next and each can be read out.
    private void Code(PdfPage page, float baseline)
    {
        for (var place = 0; place < certificate.Code.Length; place++)
            page.WriteAt(certificate.Code[place].ToString(), Beside - 2 + (place * CellWidth), baseline, 22, CellWidth, bold: true, align: PdfAlign.Centre);
    }

    private static float Paragraph(PdfPage page, string text, float top, SkiaSharp.SKColor colour)
    {
        foreach (var line in PdfPage.Lines(text, 8, bold: false, BesideWidth))
        {
            page.WriteAt(line, Beside, top + 8, 8, BesideWidth, colour: colour);
            top += 11;
        }

        return top;
    }

    private string DayIn(CultureInfo culture)
    {
        var day = SchoolDay.Of(certificate.IssuedAt);
        return day.ToString(culture == French && day.Day == 1 ? "'1er' MMMM yyyy" : "d MMMM yyyy", culture);
    }
}
