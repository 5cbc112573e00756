using System.Globalization;
using Konexio.BuildingBlocks.Documents;
using Konexio.Mentoring.Domain.Hours;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Documents;

/// <summary>What a company gave, as A4 pages: French, with English under it.</summary>
internal sealed class HoursPage(string company, HoursReport report, DateTimeOffset now)
{
    private const float RowHeight = 25;
    private const float Right = PdfPage.Width - PdfPage.Margin - 108;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public byte[] Draw() => PdfPage.Draw(new PdfHead("Heures de mentorat", "Konexio – heures de mentorat", now), Write);

    private void Write(PdfPage page)
    {
        page.WriteAt("Konexio", PdfPage.Margin, page.Y + 16, 18, 200, bold: true);
        page.WriteAt($"{Day(SchoolDay.Of(now), French)}", PdfPage.Width - PdfPage.Margin - 250, page.Y + 16, 10, 250, colour: PdfPage.Pale, align: PdfAlign.Right);
        page.Y += 28;
        page.Rule();
        page.Y += 18;
        page.Write("Heures de mentorat", 24, bold: true);
        page.Write("Mentoring hours", 12, colour: PdfPage.Pale);
        page.Y += 10;
        page.Write(company, 16, bold: true);
        page.Write($"Du {Day(report.Period.From, French)} au {Day(report.Period.To, French)}", 11);
        page.Write($"{Day(report.Period.From, English)} to {Day(report.Period.To, English)}", 9, colour: PdfPage.Pale);
        page.Y += 12;
        Sum(page, "Heures promises", "Hours pledged", report.PledgedMinutes);
        Sum(page, "Heures données", "Hours given", report.GivenMinutes);
        page.Y += 14;
        Lines(page);
        page.Y += 10;
        page.Write("Comptent les rencontres confirmées par les deux parties et les ateliers tenus.", 8);
        page.Write("Sessions that both sides confirmed and workshops that were held count.", 8, colour: PdfPage.Pale);
    }

    private static void Sum(PdfPage page, string french, string english, int minutes)
    {
        page.WriteAt(french, PdfPage.Margin, page.Y + 11, 11, 300, bold: true);
        page.WriteAt(english, PdfPage.Margin, page.Y + 21, 8.5f, 300, colour: PdfPage.Pale);
        page.WriteAt(Time(minutes), Right, page.Y + 16, 14, 100, bold: true, align: PdfAlign.Right);
        page.Y += 30;
    }

    private void Lines(PdfPage page)
    {
        Head(page);
        foreach (var line in report.Lines)
        {
            if (!page.HasRoomFor(RowHeight))
            {
                page.Next();
                Head(page);
            }

            var (french, english) = Names(line.Kind);
            page.WriteAt(Month(line.Month, French), PdfPage.Margin + 8, page.Y + 11, 10.5f, 140, bold: true);
            page.WriteAt(Month(line.Month, English), PdfPage.Margin + 8, page.Y + 21, 8.5f, 140, colour: PdfPage.Pale);
            page.WriteAt(french, PdfPage.Margin + 160, page.Y + 11, 10.5f, 220);
            page.WriteAt(english, PdfPage.Margin + 160, page.Y + 21, 8.5f, 220, colour: PdfPage.Pale);
            page.WriteAt(Time(line.Minutes), Right, page.Y + 16, 10.5f, 100, align: PdfAlign.Right);
            page.Y += RowHeight;
        }

        page.Y += 3;
        page.Rule();
    }

    private static void Head(PdfPage page)
    {
        page.Shade(PdfPage.Margin, page.Y, PdfPage.Inner, 20);
        page.WriteAt("Mois · Month", PdfPage.Margin + 8, page.Y + 13.5f, 9, 140, bold: true);
        page.WriteAt("Nature · Kind", PdfPage.Margin + 160, page.Y + 13.5f, 9, 220, bold: true);
        page.WriteAt("Heures · Hours", Right, page.Y + 13.5f, 9, 100, bold: true, align: PdfAlign.Right);
        page.Y += 22;
    }

    private static (string French, string English) Names(HoursKind kind) => kind switch
    {
        HoursKind.Career => ("Orientation professionnelle", "Career"),
        HoursKind.MockInterview => ("Simulation d’entretien", "Mock interview"),
        HoursKind.French => ("Français", "French"),
        HoursKind.SoftSkills => ("Savoir-être", "Soft skills"),
        HoursKind.Workshop => ("Atelier collectif", "Workshop"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? "−" : "")}{Math.Abs(minutes) / 60} h {Math.Abs(minutes) % 60:00}");

    private static string Month(DateOnly month, CultureInfo culture) => month.ToString("MMMM yyyy", culture);

    private static string Day(DateOnly day, CultureInfo culture) => day.ToString(culture == French && day.Day == 1 ? "'1er' MMMM yyyy" : "d MMMM yyyy", culture);
}
