using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Impact.Application.Invitations;
using Konexio.Impact.Infrastructure.Mail;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Konexio.Impact.Infrastructure.Surveys;

/// <summary>Opens waves, ends them, and sends mail when each is due. Several hosts may: rows that one works on are locked, and the others pass them by.</summary>
internal sealed partial class SurveyClock(
    IServiceScopeFactory scopes, INotify notify, IOptions<SurveySettings> settings, TimeProvider clock, ILogger<SurveyClock> log) : BackgroundService
{
    private const int MostMailsInOneGo = 500;
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    // Of the process and never disposed of: a host may end while its tick still goes on.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    /// <summary>Does all that is due.</summary>
    public async Task Tick(CancellationToken ct)
    {
        await OneAtATime.WaitAsync(ct);
        try
        {
            while (await Ask(new OpenSurveyInvitations(), ct) is { Succeeded: true, Value.MayHaveMore: true }) ct.ThrowIfCancellationRequested();
            while (await Ask(new ExpireSurveyInvitations(), ct) is { Succeeded: true, Value.MayHaveMore: true }) ct.ThrowIfCancellationRequested();
            if (!notify.IsReady) return;

            var sent = 0;
            while (sent < MostMailsInOneGo && await SendOne(ct)) sent++;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Repeatedly.Do(Tick, Period, clock, failure => Failed(log, failure), stoppingToken, waitsFirst: true);

    // The mail is sent between two transactions: none waits for a mail server.
    private async Task<bool> SendOne(CancellationToken ct)
    {
        var taken = await Ask(new TakeSurveyMail(), ct);
        if (taken is not { Succeeded: true, Value.Found: true }) return false;

        if (taken.Value.Mail is not { } mail) return true;

        var outcome = await notify.Send(SurveyLetter.Of(mail, settings.Value.PublicAddress!.TrimEnd('/')), ct);
        await Ask(new RecordSurveyMail(mail.Id, outcome == Notified.Sent), CancellationToken.None);
        return true;
    }

    private async Task<Result<T>> Ask<T>(IRequest<Result<T>> request, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem(request.GetType().Name);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Surveys that are due could not be asked ({Failure}); trying again")]
    private static partial void Failed(ILogger log, string failure);
}
