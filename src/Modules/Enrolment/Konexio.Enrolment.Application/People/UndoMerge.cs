using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.People;

/// <summary>A coordinator takes a merge back: both records stand alone again, and the pair is not proposed again.</summary>
public sealed record UndoMerge : ICommand<DuplicateDecision>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UndoMergeHandler(IDuplicates duplicates, IPeople people, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<UndoMerge, DuplicateDecision>
{
    public async Task<Result<DuplicateDecision>> Handle(UndoMerge command, CancellationToken cancellationToken)
    {
        if (await duplicates.Find(DuplicateId.From(command.Id), cancellationToken) is not { } duplicate) return DuplicateErrors.NotFound;

        var now = clock.GetUtcNow();
        if (duplicate.Undo(caller.ClientId, now).Error is { } refusal) return refusal;
        if (await DuplicatePair.Of(duplicate, duplicate.Survivor!.Value, people, cancellationToken) is not { } pair) return PersonErrors.Anonymised;
        if (pair.Absorbed.Unmerge(pair.Survivor, now).Error is { } notUndone) return notUndone;

        audit.Touched([duplicate.First, duplicate.Second], nameof(UndoMerge), AuditedAccess.Change, "mergedInto");
        return DuplicateDecision.Of(duplicate);
    }
}
