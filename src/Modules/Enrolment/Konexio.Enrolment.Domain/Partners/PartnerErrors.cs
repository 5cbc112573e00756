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

    public static Error WrongState(PartnerStatus status) =>
        Error.Conflict("partner.wrong-state").With("state", JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
}
