using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Safeguarding;

/// <summary>Closes an incident that was looked into; notes can still be added.</summary>
public sealed record CloseSafeguardingIncident(Guid Id) : ICommand<SafeguardingState>;

internal sealed class CloseSafeguardingIncidentHandler(ISafeguardingIncidents incidents, IAudit audit) : ICommandHandler<CloseSafeguardingIncident, SafeguardingState>
{
    public async Task<Result<SafeguardingState>> Handle(CloseSafeguardingIncident command, CancellationToken cancellationToken)
    {
        if (await incidents.Find(new SafeguardingIncidentId(command.Id), cancellationToken) is not { } incident) return SafeguardingErrors.NotFound;
        if (incident.Close().Error is { } refusal) return refusal;

        audit.Touched(incident.PersonId, nameof(CloseSafeguardingIncident), AuditedAccess.Change, "safeguardingIncident");
        return SafeguardingState.Of(incident);
    }
}
