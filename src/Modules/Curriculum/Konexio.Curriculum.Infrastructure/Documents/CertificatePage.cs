using System.Globalization;
using SkiaSharp;

namespace Konexio.Curriculum.Infrastructure.Documents;

/// <summary>The certificate of attendance as one A4 page, to be signed by hand.</summary>
internal static class CertificatePage
{
    private const float Width = 595;
    private const float Height = 842;
    private const float Margin = 64;
    private const float Body = 10.5f;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static byte[] Draw(AttendanceCertificate certificate)
    {
        using var file = new MemoryStream();
        // The file's own title names nobody: it is shown where the page itself is not.
        using (var document = SKDocument.CreatePdf(file, new SKDocumentPdfMetadata { Title = "Attestation d'assiduité", Author = "Konexio" }))
        {
            using var column = new CertificateColumn(document.BeginPage(Width, Height), Margin, Width - (2 * Margin));
            Write(certificate, column);
            document.EndPage();
            document.Close();
        }

        return file.ToArray();
    }

    private static void Write(AttendanceCertificate certificate, CertificateColumn column)
    {
        column.Space(48);
        column.Paragraph("Konexio", 16, isBold: true);
        column.Paragraph($"{certificate.Site}, {certificate.Address}", 9);
        column.Space(10);
        column.Rule();
        column.Space(30);
        column.Paragraph("Attestation d’assiduité", 22, isBold: true, isCentred: true);
        column.Space(22);
        column.Paragraph("Konexio, organisme de formation, atteste que", Body);
        column.Space(8);
        column.Paragraph(certificate.Learner, 16, isBold: true, isCentred: true);
        if (certificate.NativeName is { } native) column.Paragraph(native, 13, isCentred: true);
        column.Space(8);
        column.Paragraph($"a suivi, en présentiel, la formation « {certificate.Track} – {certificate.Stage} » (promotion {certificate.Cohort}).", Body);
        column.Space(14);
        Figures(certificate, column);
        column.Space(14);
        column.Paragraph("Objectifs de la formation", 12, isBold: true);
        column.Space(2);
        foreach (var objective in certificate.Objectives) column.Paragraph($"•  {objective}", Body, indent: 8);
        column.Space(16);
        column.Paragraph("Ces durées sont celles des feuilles d’émargement, signées par demi-journée et scellées.", 9);
        column.Space(20);
        column.Paragraph($"Fait à {certificate.Commune}, le {Day(certificate.IssuedOn)}", Body);
        column.Space(12);
        column.Paragraph("Pour Konexio : nom, qualité, signature et cachet", Body);
        column.Space(6);
        column.Box(0, 260, 84);
    }

    private static void Figures(AttendanceCertificate certificate, CertificateColumn column)
    {
        var (attended, held) = (certificate.HalfDays.Count(half => half.Attended), certificate.HalfDays.Count);
        column.Paragraph(certificate.From == certificate.Until ? $"Date : le {Day(certificate.From)}" : $"Dates : du {Day(certificate.From)} au {Day(certificate.Until)}", Body);
        column.Paragraph($"Lieu : {certificate.Site}, {certificate.Address}", Body);
        column.Paragraph($"Durée dispensée : {Hours(certificate.MinutesHeld)} ({HalfDays(held)})", Body);
        column.Paragraph($"Durée suivie : {Hours(certificate.MinutesAttended)} ({HalfDays(attended)})", Body, isBold: true);
        column.Paragraph($"Taux d’assiduité : {Math.Round(100m * attended / held, 1).ToString("0.#", French)} % des demi-journées", Body);
    }

    private static string Day(DateOnly day) => day.Day == 1 ? day.ToString("'1er' MMMM yyyy", French) : day.ToString("d MMMM yyyy", French);

    private static string Hours(int minutes) => minutes % 60 == 0 ? $"{minutes / 60} h" : string.Create(French, $"{minutes / 60} h {minutes % 60:00}");

    private static string HalfDays(int count) => count < 2 ? $"{count} demi-journée" : $"{count} demi-journées";
}
