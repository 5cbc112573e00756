using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Reporting;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>Makes facts of the next messages of the log, where a rebuild has begun; after the last one, all cohorts are counted.</summary>
internal sealed record TellAgain : ICommand<TellAgainResponse>;

/// <param name="MayHaveMore">Whether the rebuild goes on.</param>
internal sealed record TellAgainResponse(bool MayHaveMore);

internal sealed class TellAgainHandler(ModuleSession<ImpactDbContext> session, EventCatalogue events) : ICommandHandler<TellAgain, TellAgainResponse>
{
    public const int AtOnce = 500;
    private static readonly string ForgetFigures = $"truncate {string.Join(", ", ReportTables.All.Concat(YearTables.All).Select(table => $"impact.{table}"))}";

    public async Task<Result<TellAgainResponse>> Handle(TellAgain request, CancellationToken cancellationToken)
    {
        // Asked every other second and hardly ever so: EF is not woken for it.
        if (await session.Query(Command("select 1 from impact.rebuilds"), row => row.GetInt32(0), cancellationToken) is []) return new TellAgainResponse(MayHaveMore: false);

        await session.Open(cancellationToken);
        var running = await session.Query(Command("select up_to from impact.rebuilds for update"), row => row.GetGuid(0), cancellationToken, after: Projector.Turn());
        if (running is not [var upTo]) return new TellAgainResponse(MayHaveMore: false);

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

        // What was heard meanwhile was counted while who is one person, and much else, was only half told.
        session.Write(Command(ForgetFigures));
        session.Write(Command(YearTables.AllStale));
        session.Write(Command("delete from impact.rebuilds"));
        return new TellAgainResponse(MayHaveMore: false);
    }
}
