using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Api.Access;

/// <summary>Keeps, from what Enrolment tells, which partners get tokens.</summary>
internal sealed class WhenPartnerStandingChanges(ModuleSession<AccessDbContext> session)
    : IListenTo<PartnerValidated>, IListenTo<PartnerRejected>, IListenTo<PartnerSuspended>, IListenTo<PartnerReinstated>
{
    public Task Hear(PartnerValidated heard, CancellationToken ct) => Keep(heard);

    public Task Hear(PartnerRejected heard, CancellationToken ct) => Keep(heard);

    public Task Hear(PartnerSuspended heard, CancellationToken ct) => Keep(heard);

    public Task Hear(PartnerReinstated heard, CancellationToken ct) => Keep(heard);

    /// <summary>What to write down of an event; null where it says nothing of a partner's standing.</summary>
    public static NpgsqlBatchCommand? ToKeep(IIntegrationEvent told)
    {
        var status = told switch
        {
            PartnerValidated or PartnerReinstated => "active",
            PartnerSuspended => "suspended",
            PartnerRejected => "rejected",
            _ => null,
        };
        return status is null ? null : PlatformSql.Command(
            """
            insert into access.partners (partner_id, status, changed_at) values ($1, $2, now())
            on conflict (partner_id) do update set status = excluded.status, changed_at = excluded.changed_at
            """, PlatformSql.Uuid(told.AggregateId), PlatformSql.Text(status));
    }

    private Task Keep(IIntegrationEvent heard)
    {
        session.Write(ToKeep(heard)!);
        return Task.CompletedTask;
    }
}
