using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Application;
using Konexio.Enrolment.Infrastructure.Persistence;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Konexio.Enrolment.Infrastructure;

/// <summary>Does what is due by the clock, on one host at a time: the lock ends with its transaction, so a dead host holds nobody up.</summary>
internal sealed partial class EnrolmentClock(
    ModuleDatabase<EnrolmentDbContext> database, IServiceScopeFactory scopes, TimeProvider clock, ILogger<EnrolmentClock> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    /// <summary>Does all that is due, unless another host is at it.</summary>
    public async Task Tick(CancellationToken ct)
    {
        await using var connection = await database.Source.OpenConnectionAsync(ct);
        await using var turn = await connection.BeginTransactionAsync(ct);
        if (!await TakeTurn(connection, ct)) return;

        foreach (var work in DueWork.All)
        {
            while (await Do(work, ct))
            {
                // The turn's own connection must not look idle, or the server would end it.
                if (!await TakeTurn(connection, ct)) return;
            }
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Repeatedly.Do(Tick, Period, clock, failure => Failed(log, failure), stoppingToken, waitsFirst: true);

    private static async Task<bool> TakeTurn(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_xact_lock(hashtext('enrolment.clock'))", connection);
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private async Task<bool> Do(DueWork work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem(work.Name);
        return await work.Do(scope.ServiceProvider.GetRequiredService<IMediator>(), ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is due by the clock could not be done ({Failure}); trying again")]
    private static partial void Failed(ILogger log, string failure);
}
