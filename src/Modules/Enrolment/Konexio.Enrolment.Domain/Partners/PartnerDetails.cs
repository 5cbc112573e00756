using Konexio.Enrolment.Domain.Codes;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Partners;

public sealed record PartnerAddress
{
    public required IReadOnlyList<string> StreetLines { get; init; }

    public required string Postcode { get; init; }

    public required string CommuneName { get; init; }

    public required CommuneCode CommuneCode { get; init; }
}

/// <summary>Whom to speak to at a partner, in their work.</summary>
public sealed record PartnerContact(string Name, string? Role, string? Email, string? Phone)
{
    public override string ToString() => nameof(PartnerContact);
}

/// <summary>What a partner says of itself.</summary>
public sealed record PartnerDetails
{
    public required string Name { get; init; }

    /// <summary>One of <see cref="PartnerKinds"/>.</summary>
    public required string Kind { get; init; }

    public Siret? Siret { get; init; }

    public required PartnerAddress Address { get; init; }

    public IReadOnlyList<PartnerContact> Contacts { get; init; } = [];

    public override string ToString() => nameof(PartnerDetails);

    internal IReadOnlyList<Error> Faults()
    {
        List<Error> faults = [];
        if (string.IsNullOrWhiteSpace(Name)) faults.Add(PartnerErrors.NameRequired.At("/name"));
        if (!PartnerKinds.All.Contains(Kind)) faults.Add(PartnerErrors.UnknownKind.At("/kind"));
        return faults;
    }
}
