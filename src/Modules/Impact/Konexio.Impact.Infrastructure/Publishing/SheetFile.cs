using System.Globalization;
using CsvHelper;
using MiniExcelLibs;

namespace Konexio.Impact.Infrastructure.Publishing;

/// <summary>How a report is handed out.</summary>
public enum ReportFormat
{
    Csv,
    Xlsx,
    Pdf,
}

/// <summary>A file to be kept or passed on.</summary>
public sealed record ReportFile(string Name, string MediaType, byte[] Content);

/// <summary>A report as a file, each number where a spreadsheet wants it.</summary>
internal static class SheetFile
{
    public const string Csv = "text/csv";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Pdf = "application/pdf";

    /// <summary>Stands for a number that is hidden.</summary>
    public const string Hidden = "*";

    private static readonly string[] Columns =
        ["table", "key", "label", "learners", "completedLearners", "certifiedLearners", "mentoredLearners", "attendedMinutes", "attendanceRate", "mentoringMinutes"];

    public static ReportFile Of(ReportSheet sheet, ReportFormat format)
    {
        var name = sheet.Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"grant-report-{month:yyyy-MM}") : "grant-report-internal";
        return format switch
        {
            ReportFormat.Csv => new ReportFile($"{name}.csv", $"{Csv}; charset=utf-8", ToCsv(sheet)),
            ReportFormat.Xlsx => new ReportFile($"{name}.xlsx", Xlsx, ToXlsx(sheet)),
            ReportFormat.Pdf => new ReportFile($"{name}.pdf", Pdf, new ReportPages(sheet).Draw()),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }

    private static byte[] ToCsv(ReportSheet sheet)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Injection = CsvInjection.Escape, WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var column in Columns) csv.WriteField(column);
            csv.EndRecord();
            foreach (var (table, row) in Lines(sheet))
            {
                csv.WriteField(table);
                csv.WriteField(row.Key);
                csv.WriteField(row.Label);
                foreach (var (_, value) in Figures(row.Figures)) csv.WriteField(Convert.ToString(value, CultureInfo.InvariantCulture));
                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }

    private static byte[] ToXlsx(ReportSheet sheet)
    {
        var sheets = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["report"] = About(sheet).Select(line => new Dictionary<string, object?> { ["report"] = line.Name, ["value"] = line.Value }).ToList(),
            ["total"] = new List<Dictionary<string, object?>> { Figures(sheet.Total).ToDictionary(figure => figure.Name, figure => figure.Value) },
        };
        foreach (var table in sheet.Tables.Where(table => table.Rows.Count > 0))
        {
            sheets[table.Name] = table.Rows.Select(row => new Dictionary<string, object?> { ["key"] = row.Key, ["label"] = row.Label }
                .Concat(Figures(row.Figures).Select(figure => KeyValuePair.Create(figure.Name, figure.Value)))
                .ToDictionary(cell => cell.Key, cell => cell.Value)).ToList();
        }

        using var stream = new MemoryStream();
        stream.SaveAs(sheets);
        return stream.ToArray();
    }

    private static IEnumerable<(string Table, SheetRow Row)> Lines(ReportSheet sheet) =>
        sheet.Tables.SelectMany(table => table.Rows.Select(row => (table.Name, row))).Prepend(("total", new SheetRow("", "", sheet.Total)));

    // Text where a number is hidden: an empty cell would count as nobody in a sum.
    private static IEnumerable<(string Name, object? Value)> Figures(SheetFigures figures) =>
    [
        (Columns[3], figures.Learners ?? (object)Hidden), (Columns[4], figures.Completed ?? (object)Hidden), (Columns[5], figures.Certified ?? (object)Hidden),
        (Columns[6], figures.Mentored ?? (object)Hidden), (Columns[7], figures.AttendedMinutes ?? (object)Hidden),
        (Columns[8], figures.AttendedMinutes is null ? Hidden : figures.AttendanceRate), (Columns[9], figures.MentoringMinutes ?? (object)Hidden),
    ];

    private static IEnumerable<(string Name, object Value)> About(ReportSheet sheet) =>
    [
        ("grant", sheet.Grant), ("funder", sheet.Funder), ("startsOn", Day(sheet.StartsOn)), ("endsOn", Day(sheet.EndsOn)),
        ("month", sheet.Month is { } month ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture) : "-"),
        ("note", sheet.IsExact ? SheetNotes.Exact.English : SheetNotes.Hidden.English), ("noteFr", sheet.IsExact ? SheetNotes.Exact.French : SheetNotes.Hidden.French),
    ];

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}

/// <summary>What a reader must know of the numbers.</summary>
internal static class SheetNotes
{
    public static Domain.Indicators.Bilingual Exact { get; } = new(
        "Chiffres exacts, réservés à l'école : rien n'est masqué. Ne pas transmettre.", "Exact figures for the school alone: nothing is hidden. Do not pass on.");

    public static Domain.Indicators.Bilingual Hidden { get; } = new(
        "* : nombre masqué, parce qu'il désignerait moins de cinq personnes ou permettrait de les calculer.",
        "*: hidden, since it would tell of fewer than five people, or let their number be worked out.");
}
