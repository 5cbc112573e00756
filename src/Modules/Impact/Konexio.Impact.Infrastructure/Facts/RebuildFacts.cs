using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>Forgets all facts and figures and makes them anew from the log, in the background. Until it is done, reports say that they are computing.</summary>
public sealed record RebuildFacts : ICommand<RebuildFactsResponse>;

/// <summary>The rebuild that has begun.</summary>
/// <param name="Messages">How many messages are to be told again.</param>
public sealed record RebuildFactsResponse(long Messages);

internal sealed class RebuildFactsHandler(ModuleSession<ImpactDbContext> session, TimeProvider clock) : ICommandHandler<RebuildFacts, RebuildFactsResponse>
{
    public async Task<Result<RebuildFactsResponse>> Handle(RebuildFacts request, CancellationToken cancellationToken)
    {
        await session.Open(cancellationToken);
        var logged = await session.Query(Command("select count(*) from impact.event_log"), row => row.GetInt64(0), cancellationToken, after: Projector.Turn());
        session.Write(Command(
            """
            insert into impact.rebuilds (started_at, up_to, told, emptied) values ($1, '00000000-0000-0000-0000-000000000000', 0, 0)
            on conflict (id) do update set (started_at, up_to, told, emptied) = (excluded.started_at, excluded.up_to, excluded.told, excluded.emptied)
            """, Instant(clock.GetUtcNow())));
        return new RebuildFactsResponse(logged[0]);
    }
}
