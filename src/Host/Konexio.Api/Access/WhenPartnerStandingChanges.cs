using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Contracts;

namespace Konexio.Api.Access;

/// <summary>Keeps, from what Enrolment tells, which partners get tokens.</summary>
internal sealed class WhenPartnerStandingChanges(ModuleSession<AccessDbContext> session)
    : IListenTo<PartnerValidated>, IListenTo<PartnerRejected>, IListenTo<PartnerSuspended>, IListenTo<PartnerReinstated>
{
    public Task Hear(PartnerValidated heard, CancellationToken ct) => Keep(heard.PartnerId, "active");

    public Task Hear(PartnerRejected heard, CancellationToken ct) => Keep(heard.PartnerId, "rejected");

    public Task Hear(PartnerSuspended heard, CancellationToken ct) => Keep(heard.PartnerId, "suspended");

    public Task Hear(PartnerReinstated heard, CancellationToken ct) => Keep(heard.PartnerId, "active");

    private Task Keep(Guid partner, string status)
    {
        session.Write(PlatformSql.Command(
            """
            insert into access.partners (partner_id, status, changed_at) values ($1, $2, now())
            on conflict (partner_id) do update set status = excluded.status, changed_at = excluded.changed_at
            """, PlatformSql.Uuid(partner), PlatformSql.Text(status)));
        return Task.CompletedTask;
    }
}
