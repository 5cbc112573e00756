using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Safeguarding;

/// <summary>Notes that somebody looks into an incident.</summary>
public sealed record AcknowledgeSafeguardingIncident(Guid Id) : ICommand<SafeguardingState>;

/// <summary>Where an incident stands.</summary>
/// <param name="Id">The incident.</param>
/// <param name="Status">Its state.</param>
public sealed record SafeguardingState(Guid Id, SafeguardingStatus Status)
{
    internal static SafeguardingState Of(SafeguardingIncident incident) => new(incident.Id.Value, incident.Status);
}

internal sealed class AcknowledgeSafeguardingIncidentHandler(ISafeguardingIncidents incidents, IAudit audit) : ICommandHandler<AcknowledgeSafeguardingIncident, SafeguardingState>
{
    public async Task<Result<SafeguardingState>> Handle(AcknowledgeSafeguardingIncident command, CancellationToken cancellationToken)
    {
        if (await incidents.Find(new SafeguardingIncidentId(command.Id), cancellationToken) is not { } incident) return SafeguardingErrors.NotFound;
        if (incident.Acknowledge().Error is { } refusal) return refusal;

        audit.Touched(incident.PersonId, nameof(AcknowledgeSafeguardingIncident), AuditedAccess.Change, "safeguardingIncident");
        return SafeguardingState.Of(incident);
    }
}
