using System.Globalization;
using Konexio.BuildingBlocks.Documents;
using Konexio.Impact.Domain.Publication;
using SkiaSharp;

namespace Konexio.Impact.Infrastructure.Publishing;

/// <summary>A grant's report on A4 pages: French, with English beside it.</summary>
internal sealed class ReportPages(ReportSheet sheet)
{
    private const float RowHeight = 17;
    private const float FirstColumn = 150;
    private const float ChartHeight = 150;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly (string French, string English)[] Heads =
    [
        ("Personnes", "Learners"), ("Terminé", "Completed"), ("Certifiées", "Certified"), ("Mentorées", "Mentored"), ("Heures", "Hours"), ("Assiduité", "Attendance"),
        ("Mentorat", "Mentoring"),
    ];

    public byte[] Draw() => PdfPage.Draw(new PdfHead($"{sheet.Grant} – rapport d'impact", $"Konexio – {sheet.Grant}", sheet.MadeAt), Write);

    private void Write(PdfPage page)
    {
        page.WriteAt("Konexio", PdfPage.Margin, page.Y + 16, 18, 200, bold: true);
        page.WriteAt(Day(SharedKernel.SchoolDay.Of(sheet.MadeAt)), PdfPage.Width - PdfPage.Margin - 250, page.Y + 16, 10, 250, colour: PdfPage.Pale, align: PdfAlign.Right);
        page.Y += 28;
        page.Rule();
        page.Y += 16;
        page.Write("Rapport d'impact", 22, bold: true);
        page.Write(sheet.Month is { } month ? $"Impact report – {month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}" : "Impact report", 11, colour: PdfPage.Pale);
        page.Y += 8;
        page.Write(sheet.Grant, 15, bold: true);
        page.Write(sheet.Funder, 11);
        page.Write($"Du {Day(sheet.StartsOn)} au {Day(sheet.EndsOn)}", 11);
        page.Y += 6;
        var note = sheet.IsExact ? SheetNotes.Exact : SheetNotes.Hidden;
        page.Write(note.French, 8.5f, bold: sheet.IsExact);
        page.Write(note.English, 8.5f, colour: PdfPage.Pale);
        page.Y += 10;
        Head(page, "Ensemble · All");
        Row(page, "Total", sheet.Total);
        page.Y += 14;
        foreach (var table in sheet.Tables.Where(table => table.Rows.Count > 0)) Table(page, table);
    }

    private static void Table(PdfPage page, SheetTable table)
    {
        var (title, chart) = (Title(table.Name), Chart(table));
        if (!page.HasRoomFor((chart is null ? 0 : ChartHeight + 20) + 24 + (3 * RowHeight))) page.Next();
        page.Write(title, 12, bold: true);
        page.Y += 4;
        if (chart is not null)
        {
            page.Picture(chart, new SKRect(PdfPage.Margin, page.Y, PdfPage.Width - PdfPage.Margin, page.Y + ChartHeight));
            page.Y += ChartHeight + 6;
        }

        Head(page, title);
        foreach (var row in table.Rows)
        {
            if (!page.HasRoomFor(RowHeight))
            {
                page.Next();
                Head(page, title);
            }

            Row(page, table.Name == Cells.Month ? Month(row.Key) : row.Label, row.Figures);
        }

        page.Y += 16;
    }

    // A gap in a chart would be read as nobody: what is hidden is not drawn, and the table says so.
    private static byte[]? Chart(SheetTable table)
    {
        var shown = table.Rows.Where(row => row.Figures.Learners is not null).ToList();
        return table.Name == Cells.Cohort || shown.Count < 2 ? null : Charts.Columns(
            [.. shown.Select(row => (table.Name == Cells.Month ? row.Key : Short(row.Label), (double)row.Figures.Learners!.Value))], (int)PdfPage.Inner, (int)ChartHeight);
    }

    private static void Head(PdfPage page, string first)
    {
        page.Shade(PdfPage.Margin, page.Y, PdfPage.Inner, 24);
        page.WriteAt(first, PdfPage.Margin + 4, page.Y + 10, 8.5f, FirstColumn - 8, bold: true);
        foreach (var (at, head) in Heads.Index())
        {
            page.WriteAt(head.French, Left(at), page.Y + 10, 8, Width - 4, bold: true, align: PdfAlign.Right);
            page.WriteAt(head.English, Left(at), page.Y + 20, 7, Width - 4, colour: PdfPage.Pale, align: PdfAlign.Right);
        }

        page.Y += 26;
    }

    private static void Row(PdfPage page, string label, SheetFigures figures)
    {
        page.WriteAt(label, PdfPage.Margin + 4, page.Y + 11, 9, FirstColumn - 8);
        string[] values =
        [
            Number(figures.Learners), Number(figures.Completed), Number(figures.Certified), Number(figures.Mentored), Hours(figures.AttendedMinutes),
            figures.AttendedMinutes is null ? SheetFile.Hidden : figures.AttendanceRate is { } rate ? rate.ToString("P1", French) : "–", Hours(figures.MentoringMinutes),
        ];
        foreach (var (at, value) in values.Index()) page.WriteAt(value, Left(at), page.Y + 11, 9, Width - 4, align: PdfAlign.Right);
        page.Y += RowHeight;
    }

    private static float Width => (PdfPage.Inner - FirstColumn) / Heads.Length;

    private static float Left(int column) => PdfPage.Margin + FirstColumn + (column * Width);

    private static string Number(int? people) => people?.ToString("N0", French) ?? SheetFile.Hidden;

    private static string Hours(long? minutes) => minutes is { } all ? string.Create(French, $"{all / 60:N0} h {all % 60:00}") : SheetFile.Hidden;

    private static string Title(string table) => table switch
    {
        Cells.Month => "Par mois · By month",
        Cells.Site => "Par lieu · By site",
        Cells.Track => "Par parcours · By track",
        _ => "Par promotion · By cohort",
    };

    private static string Short(string label) => label.Length <= 18 ? label : $"{label[..17]}…";

    private static string Month(string key) => DateOnly.ParseExact($"{key}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MMMM yyyy", French);

    private static string Day(DateOnly day) => day.ToString(day.Day == 1 ? "'1er' MMMM yyyy" : "d MMMM yyyy", French);
}
