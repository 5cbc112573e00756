using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Partners;

public readonly record struct PartnerId(Guid Value) : IId<PartnerId>
{
    public static PartnerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum PartnerStatus
{
    Pending,
    Validated,
    Rejected,
    Suspended,
}

/// <summary>An organisation that refers people to the school, once it is validated.</summary>
public sealed class Partner : AggregateRoot
{
    private List<PartnerContact> _contacts = [];

    private Partner()
    {
    }

    public PartnerId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public Siret? Siret { get; private set; }

    public PartnerAddress Address { get; private set; } = null!;

    public IReadOnlyList<PartnerContact> Contacts => _contacts;

    public PartnerStatus Status { get; private set; }

    /// <summary>Why it is rejected or suspended.</summary>
    public string? StatusReason { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public DateTimeOffset StatusChangedAt { get; private set; }

    public string StatusChangedBy { get; private set; } = "";

    /// <summary>When its details or its status last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Only a validated partner's credentials work.</summary>
    public bool MayRefer => Status == PartnerStatus.Validated;

    public static Result<Partner> Register(PartnerId id, PartnerDetails details, string by, DateTimeOffset now)
    {
        if (details.Faults() is { Count: > 0 } faults) return Result<Partner>.Refused(faults);

        var partner = new Partner
        {
            Id = id,
            Status = PartnerStatus.Pending,
            RegisteredAt = now,
            StatusChangedAt = now,
            StatusChangedBy = by,
            UpdatedAt = now,
        };
        partner.Take(details);
        partner.Raise(new PartnerRegistered(id, partner.Kind, now));
        return partner;
    }

    public Result<Nothing> ChangeDetails(PartnerDetails details, DateTimeOffset now)
    {
        if (Status == PartnerStatus.Rejected) return PartnerErrors.WrongState(Status);
        if (details.Faults() is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);

        Take(details);
        UpdatedAt = now;
        return default(Nothing);
    }

    public Result Validate(string by, DateTimeOffset now)
    {
        if (Status != PartnerStatus.Pending) return PartnerErrors.WrongState(Status);

        Become(PartnerStatus.Validated, reason: null, by, now);
        Raise(new PartnerValidated(Id, now));
        return Result.Success;
    }

    public Result Reject(string reason, string by, DateTimeOffset now)
    {
        if (Status != PartnerStatus.Pending) return PartnerErrors.WrongState(Status);
        if (string.IsNullOrWhiteSpace(reason)) return PartnerErrors.ReasonRequired;

        Become(PartnerStatus.Rejected, reason, by, now);
        Raise(new PartnerRejected(Id, now));
        return Result.Success;
    }

    public Result Suspend(string reason, string by, DateTimeOffset now)
    {
        if (Status != PartnerStatus.Validated) return PartnerErrors.WrongState(Status);
        if (string.IsNullOrWhiteSpace(reason)) return PartnerErrors.ReasonRequired;

        Become(PartnerStatus.Suspended, reason, by, now);
        Raise(new PartnerSuspended(Id, now));
        return Result.Success;
    }

    public Result Reinstate(string by, DateTimeOffset now)
    {
        if (Status != PartnerStatus.Suspended) return PartnerErrors.WrongState(Status);

        Become(PartnerStatus.Validated, reason: null, by, now);
        Raise(new PartnerReinstated(Id, now));
        return Result.Success;
    }

    private void Become(PartnerStatus status, string? reason, string by, DateTimeOffset now) =>
        (Status, StatusReason, StatusChangedBy, StatusChangedAt, UpdatedAt) = (status, reason?.Trim(), by, now, now);

    private void Take(PartnerDetails details)
    {
        Name = details.Name.Trim();
        Kind = details.Kind;
        Siret = details.Siret;
        Address = details.Address with { StreetLines = details.Address.StreetLines.ToArray() };
        _contacts = details.Contacts.ToList();
    }
}
