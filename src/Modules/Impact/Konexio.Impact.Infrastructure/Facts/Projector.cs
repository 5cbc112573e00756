using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Reporting;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>Logs what is heard and makes facts of it, in the transaction of the hearing.</summary>
internal sealed class Projector(ModuleSession<ImpactDbContext> session, RequestContext request, EventCatalogue events)
{
    private static readonly string Concerned = PeopleSql.Concerned("select id from unnest($1) as one (id)");

    /// <summary>One writer of facts at a time: figures that many messages move would else deadlock.</summary>
    public static NpgsqlBatchCommand Turn() => Command("select pg_advisory_xact_lock(hashtext('impact.facts'))");

    public Task Hear(IIntegrationEvent heard, CancellationToken ct) =>
        Hear([(request.MessageId ?? throw new InvalidOperationException("Only a message can be logged."), heard)], ct);

    /// <summary>The same for many messages at once: whom they concern is counted once.</summary>
    public async Task Hear(IReadOnlyList<(Guid Id, IIntegrationEvent Told)> messages, CancellationToken ct)
    {
        await session.Open(ct);
        var all = messages.Select(message => FactsOf.Message(message.Told, message.Id)).ToList();
        var named = all.SelectMany(news => news.Concerned).ToHashSet();
        foreach (var others in all.Select(news => news.AlsoConcerned).OfType<NpgsqlBatchCommand>())
            named.UnionWith(await session.Query(others, row => row.GetGuid(0), ct, after: Turn()));

        IReadOnlyCollection<Guid> concerned = [];
        if (named.Count > 0) concerned = await session.Query(Command(Concerned, Uuids(named)), row => row.GetGuid(0), ct, after: Turn());
        else session.Write(Turn());

        foreach (var (id, told) in messages) session.Write(Log(id, events.NameOf(told), events.Write(told)));
        foreach (var statement in all.SelectMany(news => news.Statements).Concat(Projection.Refresh(concerned))) session.Write(statement);
    }

    private static NpgsqlBatchCommand Log(Guid message, string name, string payload) => Command(
        "insert into impact.event_log (message_id, event_name, payload) values ($1, $2, $3::jsonb) on conflict do nothing",
        Uuid(message), Text(name), Text(payload));
}
