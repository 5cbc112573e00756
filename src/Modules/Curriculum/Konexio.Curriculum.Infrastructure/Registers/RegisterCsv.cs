using System.Globalization;
using System.Text;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Registers as a table that spreadsheets open: UTF-8 with its mark, and no text that they would take for a formula.</summary>
internal static class RegisterCsv
{
    private static readonly string[] Columns =
    [
        "sessionId", "date", "start", "end", "cohort", "unitCode", "unitTitle", "place", "trainer", "registerStatus", "learnerId", "givenName", "familyName",
        "nativeName", "attendance", "arrivedAt", "signatureMethod", "signedAt", "version", "sealedAt", "sealPosition", "sealHash",
    ];

    public static RegisterFile Write(IEnumerable<RegisterView> views, string fileName)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, Columns);
        foreach (var view in views)
            foreach (var line in view.Lines) Line(text, Cells(view, line));
        return new RegisterFile(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", fileName);
    }

    private static string?[] Cells(RegisterView view, RegisterViewLine line) =>
    [
        view.Session.Id.ToString(), $"{view.Slot.Date:yyyy-MM-dd}", $"{view.Slot.Start:HH\\:mm}", $"{view.Slot.End:HH\\:mm}", view.Cohort, view.Session.UnitCode,
        view.UnitTitle, view.Place, view.Trainer, Wire.NameOf(view.Session.Register.Status), line.Learner.ToString(), line.Name?.GivenName, line.Name?.FamilyName,
        line.Name?.NativeName, line.Attendance is { } attendance ? Wire.NameOf(attendance.Status) : null, Instant(line.Attendance?.ArrivedAt),
        line.Attendance?.Signature is { } signature ? Wire.NameOf(signature.Method) : null, Instant(line.Attendance?.Signature?.SignedAt),
        Number(view.Sealed?.Sheet.Version), Instant(view.Sealed?.Sheet.SealedAt), Number(view.Sealed?.Seal.Position), view.Sealed?.Seal.Hash,
    ];

    private static void Line(StringBuilder text, IEnumerable<string?> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // RFC 4180; a leading sign would make a spreadsheet compute what a name says, so an apostrophe goes before it (OWASP, CSV injection).
    private static string Cell(string? cell)
    {
        if (string.IsNullOrEmpty(cell)) return "";

        var harmless = "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        return harmless.IndexOfAny(['"', ',', '\r', '\n', ';', '\'']) < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
