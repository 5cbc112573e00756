using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Reporting;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>
/// Where a rebuild has begun, empties the next table, or makes facts of the next messages of the log; after the last one, all cohorts are counted.
/// </summary>
internal sealed record TellAgain : ICommand<TellAgainResponse>;

/// <param name="MayHaveMore">Whether the rebuild goes on.</param>
internal sealed record TellAgainResponse(bool MayHaveMore);

internal sealed class TellAgainHandler(ModuleSession<ImpactDbContext> session, EventCatalogue events) : ICommandHandler<TellAgain, TellAgainResponse>
{
    public const int AtOnce = 500;

    // Large tables take their time to be emptied: one after the other, and what is added up with what it was added up from.
    private static readonly IReadOnlyList<IReadOnlyList<string>> Forgotten = [.. FactTables.All.Select(table => (IReadOnlyList<string>)[table]), ReportTables.All, YearTables.All];

    public async Task<Result<TellAgainResponse>> Handle(TellAgain request, CancellationToken cancellationToken)
    {
        // Asked every other second and hardly ever so: EF is not woken for it.
        if (await session.Query(Command("select 1 from impact.rebuilds"), row => row.GetInt32(0), cancellationToken) is []) return new TellAgainResponse(MayHaveMore: false);

        await session.Open(cancellationToken);
        var running = await session.Query(Command("select up_to, emptied from impact.rebuilds for update"), row => (row.GetGuid(0), row.GetInt32(1)), cancellationToken, after: Projector.Turn());
        if (running is not [var (upTo, emptied)]) return new TellAgainResponse(MayHaveMore: false);

        if (emptied < Forgotten.Count)
        {
            session.Write(Empty(Forgotten[emptied]));
            session.Write(Command("update impact.rebuilds set emptied = emptied + 1"));
            return new TellAgainResponse(MayHaveMore: true);
        }

        var messages = await session.Query(
            Command($"select message_id, event_name, payload from impact.event_log where message_id > $1 order by message_id limit {AtOnce}", Uuid(upTo)),
            row => (Id: row.GetGuid(0), Told: events.Read(row.GetString(1), row.GetString(2))), cancellationToken);
        foreach (var (id, told) in messages)
            foreach (var statement in FactsOf.Message(told, id).Statements) session.Write(statement);

        if (messages.Count == AtOnce)
        {
            session.Write(Command("update impact.rebuilds set up_to = $1, told = told + $2", Uuid(messages[^1].Id), Number(messages.Count)));
            return new TellAgainResponse(MayHaveMore: true);
        }

        // What was counted meanwhile went by half of the facts, and might be under whom nobody counts any more.
        session.Write(Empty([.. ReportTables.All, .. YearTables.All]));
        session.Write(Command(YearTables.AllStale));
        session.Write(Command("delete from impact.rebuilds"));
        return new TellAgainResponse(MayHaveMore: false);
    }

    private static NpgsqlBatchCommand Empty(IEnumerable<string> tables) => Command($"truncate {string.Join(", ", tables.Select(table => $"impact.{table}"))}");
}
