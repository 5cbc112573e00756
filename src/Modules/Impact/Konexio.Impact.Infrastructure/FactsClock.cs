using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Impact.Infrastructure.Facts;
using Konexio.Impact.Infrastructure.Reporting;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Konexio.Impact.Infrastructure;

/// <summary>Rebuilds and counts what waits for it. Hosts take turns message by message, so any of them may do it.</summary>
internal sealed partial class FactsClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FactsClock> log) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <summary>Does all that waits.</summary>
    public async Task Tick(CancellationToken ct)
    {
        while (await Do(nameof(TellAgain), async mediator => await mediator.Send(new TellAgain(), ct) is { Succeeded: true, Value.MayHaveMore: true }))
        {
            // The rebuild goes on.
        }

        while (await Do(nameof(CountCohorts), async mediator => await mediator.Send(new CountCohorts(), ct) is { Succeeded: true, Value.MayHaveMore: true }))
        {
            // More cohorts wait.
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Repeatedly.Do(Tick, Period, clock, failure => Failed(log, failure), stoppingToken, waitsFirst: true);

    private async Task<bool> Do(string name, Func<IMediator, Task<bool>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem(name);
        return await work(scope.ServiceProvider.GetRequiredService<IMediator>());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Figures could not be counted ({Failure}); trying again")]
    private static partial void Failed(ILogger log, string failure);
}
