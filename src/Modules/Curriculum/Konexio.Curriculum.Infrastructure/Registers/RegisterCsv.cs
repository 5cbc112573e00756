using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Domain.Registers;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Registers as a table that spreadsheets open: UTF-8 with its mark, and no text that they would take for a formula.</summary>
internal static class RegisterCsv
{
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\r\n",
    };

    public static RegisterFile Write(IEnumerable<RegisterView> views, string fileName)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(writer, Form))
            csv.WriteRecords(views.SelectMany(Rows));
        return new RegisterFile(stream.ToArray(), "text/csv; charset=utf-8", fileName);
    }

    private static IEnumerable<RegisterRow> Rows(RegisterView view) => view.Lines.Select(line => new RegisterRow(
        view.Session.Id.Value, $"{view.Slot.Date:yyyy-MM-dd}", $"{view.Slot.Start:HH:mm}", $"{view.Slot.End:HH:mm}", view.Cohort, view.Session.UnitCode,
        view.UnitTitle, view.Place, view.Trainer, Wire.NameOf(view.Session.Register.Status), line.Learner.Value, line.Name?.GivenName, line.Name?.FamilyName,
        line.Name?.NativeName, line.Attendance is { } attendance ? Wire.NameOf(attendance.Status) : null, Instant(line.Attendance?.ArrivedAt),
        line.Attendance?.Signature is { } signature ? Wire.NameOf(signature.Method) : null, Instant(line.Attendance?.Signature?.SignedAt),
        view.Sealed?.Sheet.Version, Instant(view.Sealed?.Sheet.SealedAt), view.Sealed?.Seal.Position, view.Sealed?.Seal.Hash));

    private static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private sealed record RegisterRow(
        Guid SessionId, string Date, string Start, string End, string Cohort, string UnitCode, string UnitTitle, string Place, string? Trainer,
        string RegisterStatus, Guid LearnerId, string? GivenName, string? FamilyName, string? NativeName, string? Attendance, string? ArrivedAt,
        string? SignatureMethod, string? SignedAt, int? Version, string? SealedAt, int? SealPosition, string? SealHash);
}
