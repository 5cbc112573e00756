using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Companies;

public static class CompanyErrors
{
    public static Error NotFound => Error.NotFound("company.not-found");

    public static Error NameRequired => Error.Invalid("company.name-required", "/name");

    public static Error InvalidSiret => Error.Invalid("company.invalid-siret", "/siret");

    public static Error SiretTaken => Error.Conflict("company.siret-taken");

    public static Error AgreementEndsEarly => Error.Invalid("company.agreement-ends-early", "/agreedUntil");

    public static Error AgreementOver => Error.Conflict("company.agreement-over");

    public static Error PledgeOutOfRange => Error.Invalid("company.pledge-out-of-range", "/pledgedHours");
}
