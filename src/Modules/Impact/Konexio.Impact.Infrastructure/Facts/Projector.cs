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

    public async Task Hear(IIntegrationEvent heard, CancellationToken ct)
    {
        var message = request.MessageId ?? throw new InvalidOperationException("Only a message can be logged.");
        var news = FactsOf.Message(heard, message);
        await session.Open(ct);
        IReadOnlyCollection<Guid> concerned = news.Concerned;
        if (news.AlsoConcerned is { } others) concerned = [.. concerned, .. await session.Query(others, row => row.GetGuid(0), ct, after: Turn())];
        if (concerned.Count > 0) concerned = await session.Query(Command(Concerned, Uuids(concerned)), row => row.GetGuid(0), ct, after: Turn());
        else session.Write(Turn());

        session.Write(Log(message, events.NameOf(heard), events.Write(heard)));
        foreach (var statement in news.Statements.Concat(Projection.Refresh(concerned))) session.Write(statement);
    }

    private static NpgsqlBatchCommand Log(Guid message, string name, string payload) => Command(
        "insert into impact.event_log (message_id, event_name, payload) values ($1, $2, $3::jsonb) on conflict do nothing",
        Uuid(message), Text(name), Text(payload));
}
