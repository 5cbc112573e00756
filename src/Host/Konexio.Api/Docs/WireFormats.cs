namespace Konexio.Api.Docs;

/// <summary>How a text looks on the wire: what it may hold, how long it can be, and one that is good.</summary>
internal sealed record WireFormat(string? Pattern, int MaxLength, string Example, string? Format = null);

/// <summary>What members are called says what they hold: one table, read for requests and answers alike.</summary>
internal static class WireFormats
{
    /// <summary>One line as people write it, in any script: no control character, no hidden change of direction.</summary>
    public const string PlainText = @"^[^\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]*$";

    /// <summary>Several such lines.</summary>
    public const string PlainLines = @"^[^\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]*$";

    private const string Code = "^[A-Za-z0-9][A-Za-z0-9._-]*$";
    private const string Language = "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})){0,2}$";
    private const string Spoken = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$";
    private const string Commune = "^([0-9]{2}|2[AB])[0-9]{3}$";
    private const string Phone = @"^[+0-9][0-9 ().\-\/]{3,39}$";
    private const string Mark = "^[0-9a-f]{32}$";
    private const string ClockTime = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    private const string Cursor = "^[A-Za-z0-9_-]{1,200}$";

    private static readonly WireFormat Anything = new(PlainLines, 4_000, "…");

    private static readonly Dictionary<string, WireFormat> ByName = new(StringComparer.Ordinal)
    {
        ["audienceCodes"] = new(Code, 100, "personnes-exilees"),
        ["awardCode"] = new(Code, 60, "pcie-start"),
        ["birthDate"] = new("^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$", 10, "1990-05-12"),
        ["cardNumber"] = new("^[A-Z0-9]+(-[A-Z0-9]+)*$", 30, "FR-0001"),
        ["client"] = new(PlainText, 100, "sandbox-coordinator"),
        ["clientId"] = new(Code, 100, "sandbox-partner"),
        ["clientSecret"] = new("^[A-Za-z0-9_~.-]+$", 200, "an-example-that-opens-nothing"),
        ["code"] = new(Code, 100, "input.too-long"),
        ["cohortName"] = new(PlainText, 200, "Autonomie, Paris 18e, printemps"),
        ["comment"] = new(PlainLines, 2_000, "Disponible le matin."),
        ["communeCode"] = new(Commune, 5, "93066"),
        ["communeName"] = new(PlainText, 100, "Saint-Denis"),
        ["competences"] = new("^[1-5][.][1-6]$", 3, "1.1"),
        ["cursor"] = new(Cursor, 200, "AZIAAAAAcACAAAAAAAAAAQ"),
        ["detail"] = new(PlainLines, 1_000, "100 caractères au plus."),
        ["drawing"] = new(null, 273_070, "iVBORw0KGgoAAAANSUhEUgAAACgAAAAQCAAAAABBvGJxAAAAJklEQVR42mNg+A8GBCli1aGQ1DGWgVjzGIi1l4FY9zGMBg99gwcAMN4i+p3ygCAAAAAASUVORK5CYII="),
        ["email"] = new(@"^[^@\s<>,;]{1,64}@[^@\s<>,;]{1,188}\.[^@\s<>,;.]{2,}$", 254, "amina@example.org"),
        ["en"] = new(PlainText, 300, "Digital autonomy"),
        ["end"] = new(ClockTime, 5, "12:30"),
        ["familyName"] = new(PlainText, 100, "Diallo"),
        ["fr"] = new(PlainText, 300, "Autonomie numérique"),
        ["givenName"] = new(PlainText, 100, "Amina"),
        ["homeCommune"] = new(Commune, 5, "93066"),
        ["instance"] = new("^/[!-~]*$", 8_192, "/v1/referrals"),
        ["kind"] = new(Code, 100, "MLOC"),
        ["language"] = new(Language, 35, "fr"),
        ["level"] = new(Code, 5, "a2"),
        ["lastMark"] = new(Mark, 32, "9f86d081884c7d659a2feaa0c55ad015"),
        ["mark"] = new(Mark, 32, "9f86d081884c7d659a2feaa0c55ad015"),
        ["module"] = new(Code, 50, "enrolment"),
        ["moduleCode"] = new(Code, 60, "tableur"),
        ["moduleCodes"] = new(Code, 60, "tableur"),
        ["name"] = new(PlainText, 200, "Mission locale de Saint-Denis"),
        ["nationality"] = new("^[A-Z]{2}$", 2, "SN"),
        ["nativeName"] = new(PlainText, 200, "أمينة ديالو"),
        ["needs"] = new(Code, 100, "numerique--maitriser-les-fondamentaux-du-numerique"),
        ["nextCursor"] = new(Cursor, 200, "AZIAAAAAcACAAAAAAAAAAQ"),
        ["note"] = new(PlainLines, 1_000, "Garde d'enfants le mercredi."),
        ["operation"] = new(PlainText, 100, "GetReferral"),
        ["optional"] = new(Code, 60, "tableur"),
        ["organisation"] = new(PlainText, 200, "CCAS de Saint-Denis"),
        ["partnerPersonId"] = new(PlainText, 100, "B-1042"),
        ["phone"] = new(Phone, 40, "+33 6 39 98 12 34"),
        ["pointer"] = new("^(/.*|[A-Za-z-]*)$", 500, "/person/givenName"),
        ["postcode"] = new("^[0-9]{5}$", 5, "93200"),
        ["preferredLanguage"] = new(Language, 35, "fr"),
        ["reference"] = new(PlainText, 100, "ML-2026-0042"),
        ["required"] = new(Code, 60, "tableur"),
        ["requiredOutcomes"] = new(Code, 60, "chercher"),
        ["roomName"] = new(PlainText, 100, "Salle 2"),
        ["scan"] = new(null, 6_990_510, "JVBERi0xLjcKJSVFT0YK"),
        ["scopes"] = new("^[a-z.-]+$", 50, "referrals.read"),
        ["siret"] = new("^[0-9]{14}$", 14, "73282932000074"),
        ["siteName"] = new(PlainText, 200, "Konexio Paris 18e"),
        ["stageCode"] = new(Code, 60, "autonomie"),
        ["start"] = new(ClockTime, 5, "09:00"),
        ["streetLines"] = new(PlainText, 200, "2 rue de la République"),
        ["title"] = new(PlainText, 200, "La requête contient des erreurs"),
        ["traceId"] = new("^[0-9A-Za-z:|.-]{1,64}$", 64, "4bf92f3577b34da6a3ce929d0e0e4736"),
        ["trackCode"] = new(Code, 60, "parcours-digital"),
        ["type"] = new(Code, 100, "submitted"),
        ["unitCode"] = new(Code, 60, "debutant"),
        ["unitTitle"] = new(PlainText, 300, "Premiers pas : ordinateur, fichiers, internet"),
        ["version"] = new("^(latest|[1-9][0-9]{0,4})$", 6, "latest"),
        ["wantedTrack"] = new(Code, 50, "parcours-digital"),
        ["AuditRow.access"] = new("^[a-z]+$", 10, "read"),
        ["AuditRow.fields"] = new(Code, 100, "person"),
        ["AuditRow.purpose"] = new(PlainText, 200, "a coordinator decides on a referral"),
        ["AuditRow.role"] = new("^[a-z]+$", 20, "coordinator"),
        ["DigCompAreaItem.code"] = new("^[1-5]$", 1, "1"),
        ["DigCompCompetenceItem.code"] = new("^[1-5][.][1-6]$", 3, "1.1"),
        ["HealthAnswer.status"] = new("^[a-zA-Z]+$", 20, "ready"),
        ["HealthAnswer.reason"] = new(PlainText, 200, "database unreachable"),
        ["DropOutRuleInput.code"] = new(Code, 50, "absent-in-a-row"),
        ["StageSummary.code"] = new(Code, 60, "autonomie"),
        ["TrackSummary.code"] = new(Code, 60, "parcours-digital"),
        ["TrackVersionResponse.code"] = new(Code, 60, "parcours-digital"),
        ["DescribeMentee.goals"] = new(PlainLines, 1_000, "Trouver un stage dans le support informatique"),
        ["DescribeMentee.languages"] = new(Spoken, 35, "fr"),
        ["MenteeProfileContent.goals"] = new(PlainLines, 1_000, "Trouver un stage dans le support informatique"),
        ["MenteeProfileContent.languages"] = new(Spoken, 35, "fr"),
        ["MentorProfileContent.languages"] = new(Spoken, 35, "fr"),
        ["RegisterMentor.languages"] = new(Spoken, 35, "fr"),
        ["ReviseMentor.languages"] = new(Spoken, 35, "fr"),
        ["ProblemDocument.type"] = new("^/problems/[a-z0-9.-]+$", 200, "/problems/input.invalid"),
    };

    private static readonly Dictionary<string, WireFormat> ByFormat = new(StringComparer.Ordinal)
    {
        ["uuid"] = new(null, 36, "01920000-0000-7000-8000-000000000001"),
        ["date"] = new(null, 10, "2026-03-02"),
        ["date-time"] = new(null, 40, "2026-03-02T09:30:00Z"),
        ["time"] = new(null, 20, "09:30:00"),
        ["uri"] = new(null, 2_048, "https://example.org/"),
    };

    public static WireFormat Of(string schema, string member, string? format) =>
        format is not null && ByFormat.TryGetValue(format, out var formatted) ? formatted
        : ByName.GetValueOrDefault($"{schema}.{member}") ?? ByName.GetValueOrDefault(member) ?? Anything;
}
