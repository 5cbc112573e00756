using System.Globalization;
using Konexio.Curriculum.Domain.Registers;

namespace Konexio.Curriculum.Infrastructure.Documents;

/// <summary>What the codes of a register are called on a sheet.</summary>
internal static class SheetWords
{
    public const string Erased = "(nom effacé)";

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static string Of(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => "Présent·e",
        AttendanceStatus.Late => "En retard",
        AttendanceStatus.ExcusedAbsence => "Absence justifiée",
        AttendanceStatus.UnexcusedAbsence => "Absence non justifiée",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(SignatureMethod method) => method switch
    {
        SignatureMethod.QrCode => "code QR",
        SignatureMethod.Pin => "code PIN",
        SignatureMethod.Tablet => "tablette",
        SignatureMethod.Paper => "feuille papier numérisée",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    public static string Of(AmendmentReason reason) => reason switch
    {
        AmendmentReason.ProofOfAbsence => "justificatif d'absence reçu",
        AmendmentReason.MissingSignature => "signature manquante",
        AmendmentReason.WrongEntry => "erreur de saisie",
        AmendmentReason.FalseSignature => "fausse signature",
        AmendmentReason.RosterChanged => "liste des inscrits modifiée",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    public static string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Paris).ToString("HH:mm", CultureInfo.InvariantCulture);

    // With the offset, since an hour comes twice in October.
    public static string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Paris).ToString("dd/MM/yyyy HH:mm:ss (zzz)", CultureInfo.InvariantCulture);
}
