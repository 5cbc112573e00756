using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Partners;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class Partners(ModuleSession<EnrolmentDbContext> session) : IPartners
{
    /// <summary>A new partner goes to PostgreSQL in the command's one batch, not through EF (docs/performance.md).</summary>
    public void Add(Partner partner)
    {
        session.Track(partner);
        session.Write(Command(
            """
            insert into enrolment.partners (id, name, kind, siret, street_lines, postcode, commune_name, commune_code, contacts,
                status, registered_at, status_changed_at, status_changed_by, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            Uuid(partner.Id.Value), Text(partner.Name), Text(partner.Kind), Text(partner.Siret?.Value),
            new NpgsqlParameter<string[]> { TypedValue = [.. partner.Address.StreetLines] }, Text(partner.Address.Postcode),
            Text(partner.Address.CommuneName), Text(partner.Address.CommuneCode.Value),
            new NpgsqlParameter<string> { TypedValue = PartnerTable.Write(partner.Contacts), NpgsqlDbType = NpgsqlDbType.Jsonb },
            Text(Wire.NameOf(partner.Status)), Instant(partner.RegisteredAt), Instant(partner.StatusChangedAt),
            Text(partner.StatusChangedBy), Instant(partner.UpdatedAt)));
    }

    public async Task<Partner?> Find(PartnerId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var partner = await context.Set<Partner>().AsTracking().SingleOrDefaultAsync(found => found.Id == id, ct);
        if (partner is not null) session.DemandVersion(partner);
        return partner;
    }
}
