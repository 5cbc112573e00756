using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Konexio.Curriculum.Domain.Registers;

/// <summary>The text of a sealed sheet whose SHA-256 is its seal. It is public, so that anybody can check a seal without us.</summary>
/// <remarks>
/// Form 1. UTF-8 without mark, each line ended by a line feed, in this order and no other:
/// <code>
/// konexio-register/1
/// position: 2
/// previous: hash of the seal before, or -
/// cohort: uuid
/// session: uuid
/// version: 1
/// stage: track code / track version / stage code
/// unit: code
/// title: text
/// site: uuid
/// place: text
/// date: 2026-03-02
/// time: 09:00:00-12:30:00
/// starts: instant
/// ends: instant
/// trainer: uuid
/// signed-by: uuid signature
/// learner: uuid status arrival signature      (one for each learner, in the order of their ids as text)
/// amended-because: code, or -
/// sealed: instant
/// </code>
/// A uuid is in lower case with hyphens. An instant is in UTC with six digits after the second (2026-03-02T08:00:00.000000Z), as
/// many as the database keeps. A signature is method, instant and document's uuid, joined by commas. What is absent is a hyphen. In a
/// text, a backslash is written \\, a line feed \n and a carriage return \r. Codes of status, method and reason are the names in
/// the code: Present, Late, ExcusedAbsence, UnexcusedAbsence; QrCode, Pin, Tablet, Paper.
/// </remarks>
public static class SheetText
{
    public const int Form = 1;

    private const string Absent = "-";

    public static string Of(RegisterSheet sheet, int position, string? previous)
    {
        var text = new StringBuilder();
        Line($"konexio-register/{Form}");
        Line($"position: {position}");
        Line($"previous: {previous ?? Absent}");
        Line($"cohort: {sheet.CohortId.Value:D}");
        Line($"session: {sheet.SessionId.Value:D}");
        Line($"version: {sheet.Version}");
        Line($"stage: {sheet.Stage.TrackCode}/{sheet.Stage.Version}/{sheet.Stage.StageCode}");
        Line($"unit: {sheet.UnitCode}");
        Line($"title: {Escaped(sheet.UnitTitle)}");
        Line($"site: {sheet.SiteId.Value:D}");
        Line($"place: {Escaped(sheet.Place)}");
        Line($"date: {sheet.Slot.Date:yyyy-MM-dd}");
        Line($"time: {sheet.Slot.Start:HH:mm:ss}-{sheet.Slot.End:HH:mm:ss}");
        Line($"starts: {Instant(sheet.Slot.StartsAt)}");
        Line($"ends: {Instant(sheet.Slot.EndsAt)}");
        Line($"trainer: {sheet.TrainerId.Value:D}");
        Line($"signed-by: {sheet.TrainerSignature.TrainerId.Value:D} {Written(sheet.TrainerSignature.Signature)}");
        foreach (var line in sheet.Lines.OrderBy(line => line.LearnerId.Value.ToString("D"), StringComparer.Ordinal))
            Line($"learner: {line.LearnerId.Value:D} {line.Attendance.Status} {Instant(line.Attendance.ArrivedAt)} {Written(line.Attendance.Signature)}");
        Line($"amended-because: {sheet.AmendedBecause?.ToString() ?? Absent}");
        Line($"sealed: {Instant(sheet.SealedAt)}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Written(Signature? signature) =>
        signature is null ? Absent : $"{signature.Method},{Instant(signature.SignedAt)},{signature.Document?.ToString() ?? Absent}";

    private static string Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture) ?? Absent;

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);
}
