using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Companies;

/// <summary>Whom the school speaks to at a company; stored sealed under that person's key.</summary>
public sealed record CompanyContact(FullName Name, string Email)
{
    public override string ToString() => nameof(CompanyContact);
}

/// <summary>The days on which an agreement begins and ends, both included; one without an end runs on.</summary>
public sealed record CompanyAgreement(DateOnly From, DateOnly? Until)
{
    public bool RunsOn(DateOnly day) => From <= day && (Until is not { } until || day <= until);
}

/// <summary>What the school and a company have agreed on.</summary>
public sealed record CompanyDetails
{
    public const int MostHours = 100_000;

    public required string Name { get; init; }

    public Siret? Siret { get; init; }

    public required CompanyAgreement Agreement { get; init; }

    public required CompanyContact Contact { get; init; }

    /// <summary>How many hours its employees are to give in a calendar year.</summary>
    public required int PledgedHours { get; init; }

    public override string ToString() => nameof(CompanyDetails);

    internal IReadOnlyList<Error> Faults()
    {
        List<Error> faults = [];
        if (string.IsNullOrWhiteSpace(Name)) faults.Add(CompanyErrors.NameRequired);
        if (Agreement.Until < Agreement.From) faults.Add(CompanyErrors.AgreementEndsEarly);
        if (PledgedHours is < 0 or > MostHours) faults.Add(CompanyErrors.PledgeOutOfRange);
        return faults;
    }
}
