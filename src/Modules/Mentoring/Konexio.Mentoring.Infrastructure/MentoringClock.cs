using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.Mentorships;
using Konexio.Mentoring.Infrastructure.Persistence;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure;

/// <summary>Nudges silent pairings when it is time, on one host at a time: the lock ends with its transaction, so a dead host holds nobody up.</summary>
internal sealed partial class MentoringClock(
    ModuleDatabase<MentoringDbContext> database, IServiceScopeFactory scopes, TimeProvider clock, ILogger<MentoringClock> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    /// <summary>Does all that is due, unless another host is at it.</summary>
    public async Task Tick(CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        await using var turn = await connection.BeginTransactionAsync(ct);
        if (!await TakeTurn(connection, ct)) return;

        while (await Nudge(ct))
        {
            // The turn's own connection must not look idle, or the server would end it.
            if (!await TakeTurn(connection, ct)) return;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Repeatedly.Do(Tick, Period, clock, failure => Failed(log, failure), stoppingToken, waitsFirst: true);

    private static async Task<bool> TakeTurn(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_xact_lock(hashtext('mentoring.clock'))", connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private async Task<bool> Nudge(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("Notice pairings that do not meet");
        var nudged = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new NudgeSilentMentorships(), ct);
        return nudged is { Succeeded: true, Value.MayHaveMore: true };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Silent pairings could not be nudged ({Failure}); trying again")]
    private static partial void Failed(ILogger log, string failure);
}
