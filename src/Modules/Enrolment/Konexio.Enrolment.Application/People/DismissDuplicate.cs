using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.People;

/// <summary>A coordinator says that two records are of two people; the pair is not proposed again.</summary>
public sealed record DismissDuplicate : ICommand<DuplicateDecision>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DismissDuplicateHandler(IDuplicates duplicates, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<DismissDuplicate, DuplicateDecision>
{
    public async Task<Result<DuplicateDecision>> Handle(DismissDuplicate command, CancellationToken cancellationToken)
    {
        if (await duplicates.Find(DuplicateId.From(command.Id), cancellationToken) is not { } duplicate) return DuplicateErrors.NotFound;
        if (duplicate.Dismiss(caller.ClientId, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched([duplicate.First, duplicate.Second], nameof(DismissDuplicate), AuditedAccess.Change, "duplicate");
        return DuplicateDecision.Of(duplicate);
    }
}
