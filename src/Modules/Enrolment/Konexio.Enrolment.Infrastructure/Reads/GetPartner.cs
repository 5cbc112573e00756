using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Application.Partners;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>One partner organisation; a partner sees itself only.</summary>
public sealed record GetPartner(PartnerId Id) : IQuery<PartnerDetail>;

/// <summary>A partner organisation in full.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">The organisation's name.</param>
/// <param name="Kind">The kind of structure, in the codes of data·inclusion.</param>
/// <param name="Siret">The number of the French establishment.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Contacts">Whom to speak to, in their work.</param>
/// <param name="Status">Only a validated partner may refer people.</param>
/// <param name="StatusReason">Why it is rejected or suspended.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="StatusChangedAt">When its status last changed.</param>
/// <param name="UpdatedAt">When its details or its status last changed.</param>
public sealed record PartnerDetail(
    Guid Id, string Name, string Kind, string? Siret, PostalAddress Address, IReadOnlyList<WorkContact> Contacts, PartnerStatus Status,
    string? StatusReason, DateTimeOffset RegisteredAt, DateTimeOffset StatusChangedAt, DateTimeOffset UpdatedAt) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(PartnerDetail);
}

internal sealed class GetPartnerHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<GetPartner, PartnerDetail>
{
    private const string Sql =
        """
        select id, name, kind, siret, street_lines, postcode, commune_name, commune_code, contacts, status, status_reason,
            registered_at, status_changed_at, updated_at, xmin
        from enrolment.partners where id = $1
        """;

    public async Task<Result<PartnerDetail>> Handle(GetPartner request, CancellationToken cancellationToken) =>
        await session.Query(Command(Sql, Uuid(request.Id.Value)), Detail, cancellationToken) is [var partner] ? partner : PartnerErrors.NotFound;

    private static PartnerDetail Detail(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3),
        new PostalAddress
        {
            StreetLines = row.GetFieldValue<string[]>(4),
            Postcode = row.GetString(5),
            CommuneName = row.GetString(6),
            CommuneCode = row.GetString(7),
        },
        [.. PartnerTable.Read(row.GetString(8)).Select(contact => new WorkContact { Name = contact.Name, Role = contact.Role, Email = contact.Email, Phone = contact.Phone })],
        Wire.Read<PartnerStatus>(row.GetString(9)), row.IsDBNull(10) ? null : row.GetString(10),
        row.GetFieldValue<DateTimeOffset>(11), row.GetFieldValue<DateTimeOffset>(12), row.GetFieldValue<DateTimeOffset>(13))
    { Version = row.GetFieldValue<uint>(14) };
}
