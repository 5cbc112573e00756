using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed partial class SettleAlone(IServiceScopeFactory scopes, ILogger<SettleAlone> log) : ISettleAlone
{
    public async Task<bool> Settle(SkillsCardId card, string operation, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<RequestContext>().ActAsSystem(operation);
        try
        {
            var settled = await services.GetRequiredService<ModuleSession<CertificationDbContext>>()
                .Commit<Nothing>(isCommand: false, () => Settle(services, card, operation, ct), ct);
            if (!settled.Succeeded) Refused(log, card.Value, settled.Errors[0].Code);
            return settled.Succeeded;
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            Refused(log, card.Value, failure.GetType().Name);
            return false;
        }
    }

    private static async Task<Result<Nothing>> Settle(IServiceProvider services, SkillsCardId id, string operation, CancellationToken ct)
    {
        var card = (await services.GetRequiredService<ISkillsCards>().FindLocked(id, ct)).Demand(SkillsCardErrors.NotFound);
        await services.GetRequiredService<Settling>().Settle(card, ct);
        services.GetRequiredService<IAudit>().Touched(card.Candidate.PersonId, operation, AuditedAccess.Change, "certificates");
        return default(Nothing);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The skills card {Card} could not be settled ({Reason}); it is tried again")]
    private static partial void Refused(ILogger log, Guid card, string reason);
}
