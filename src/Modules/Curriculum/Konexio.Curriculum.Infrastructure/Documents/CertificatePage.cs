using System.Globalization;
using Konexio.BuildingBlocks.Documents;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Documents;

/// <summary>The certificate of attendance as one A4 page, to be signed by hand.</summary>
internal static class CertificatePage
{
    private const float Body = 10.5f;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    // The file's own title names nobody: it is shown where the page itself is not.
    public static byte[] Draw(AttendanceCertificate certificate) => PdfPage.Draw(
        new PdfHead("Attestation d'assiduité", "Konexio – attestation d’assiduité", SchoolDay.At(certificate.IssuedOn, TimeOnly.MinValue)!.Value),
        page => Write(certificate, page));

    private static void Write(AttendanceCertificate certificate, PdfPage page)
    {
        page.Y += 48;
        page.Write("Konexio", 16, bold: true);
        page.Write($"{certificate.Site}, {certificate.Address}", 9);
        page.Y += 10;
        page.Rule();
        page.Y += 30;
        page.Write("Attestation d’assiduité", 22, bold: true, align: PdfAlign.Centre);
        page.Y += 22;
        page.Write("Konexio, organisme de formation, atteste que", Body);
        page.Y += 8;
        page.Write(certificate.Learner, 16, bold: true, align: PdfAlign.Centre);
        if (certificate.NativeName is { } native) page.Write(native, 13, align: PdfAlign.Centre);
        page.Y += 8;
        page.Write($"a suivi, en présentiel, la formation « {certificate.Track} – {certificate.Stage} » (promotion {certificate.Cohort}).", Body);
        page.Y += 14;
        Figures(certificate, page);
        page.Y += 14;
        page.Write("Objectifs de la formation", 12, bold: true);
        page.Y += 2;
        foreach (var objective in certificate.Objectives) page.Write($"•  {objective}", Body);
        page.Y += 16;
        page.Write("Ces durées sont celles des feuilles d’émargement, signées par demi-journée et scellées.", 9);
        page.Y += 20;
        page.Write($"Fait à {certificate.Commune}, le {Day(certificate.IssuedOn)}", Body);
        page.Y += 12;
        page.Write("Pour Konexio : nom, qualité, signature et cachet", Body);
        page.Y += 6;
        page.Box(PdfPage.Margin, page.Y, 260, 84);
    }

    private static void Figures(AttendanceCertificate certificate, PdfPage page)
    {
        var (attended, held) = (certificate.HalfDays.Count(half => half.Attended), certificate.HalfDays.Count);
        page.Write(certificate.From == certificate.Until ? $"Date : le {Day(certificate.From)}" : $"Dates : du {Day(certificate.From)} au {Day(certificate.Until)}", Body);
        page.Write($"Lieu : {certificate.Site}, {certificate.Address}", Body);
        page.Write($"Durée dispensée : {Hours(certificate.MinutesHeld)} ({HalfDays(held)})", Body);
        page.Write($"Durée suivie : {Hours(certificate.MinutesAttended)} ({HalfDays(attended)})", Body, bold: true);
        page.Write($"Taux d’assiduité : {Math.Round(100m * attended / held, 1).ToString("0.#", French)} % des demi-journées", Body);
    }

    private static string Day(DateOnly day) => day.Day == 1 ? day.ToString("'1er' MMMM yyyy", French) : day.ToString("d MMMM yyyy", French);

    private static string Hours(int minutes) => minutes % 60 == 0 ? $"{minutes / 60} h" : string.Create(French, $"{minutes / 60} h {minutes % 60:00}");

    private static string HalfDays(int count) => count < 2 ? $"{count} demi-journée" : $"{count} demi-journées";
}
