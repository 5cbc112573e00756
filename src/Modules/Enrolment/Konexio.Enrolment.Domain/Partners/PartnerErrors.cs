using System.Text.Json;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Partners;

public static class PartnerErrors
{
    public static Error NotFound => Error.NotFound("partner.not-found");

    public static Error NameRequired => Error.Invalid("partner.name-required");

    public static Error UnknownKind => Error.Invalid("partner.unknown-kind");

    public static Error InvalidSiret => Error.Invalid("partner.invalid-siret");

    public static Error SiretTaken => Error.Conflict("partner.siret-taken");

    public static Error ReasonRequired => Error.Invalid("partner.reason-required", "/reason");

    public static Error NotValidated => Error.Forbidden("partner.not-validated");

    /// <summary>Names the state, and the verbs that a caller may use there: a dash where there are none.</summary>
    public static Error WrongState(PartnerStatus status) =>
        Error.Conflict("partner.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString())).With("allowed", AllowedFrom(status));

    private static string AllowedFrom(PartnerStatus status) => status switch
    {
        PartnerStatus.Pending => "validate, reject",
        PartnerStatus.Validated => "suspend",
        PartnerStatus.Suspended => "reinstate",
        _ => "–",
    };
}
