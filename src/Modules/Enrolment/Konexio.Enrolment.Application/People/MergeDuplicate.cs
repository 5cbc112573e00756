using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.People;

/// <summary>A coordinator says that two records are of one person: the other record then points to the survivor, and nothing is lost.</summary>
/// <param name="SurvivorId">Which of the two records stands for the person.</param>
public sealed record MergeDuplicate(Guid SurvivorId) : ICommand<DuplicateDecision>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class MergeDuplicateValidator : AbstractValidator<MergeDuplicate>
{
    public MergeDuplicateValidator() => RuleFor(command => command.SurvivorId).NotEmpty();
}

internal sealed class MergeDuplicateHandler(IDuplicates duplicates, IPeople people, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<MergeDuplicate, DuplicateDecision>
{
    public async Task<Result<DuplicateDecision>> Handle(MergeDuplicate command, CancellationToken cancellationToken)
    {
        if (await duplicates.Find(DuplicateId.From(command.Id), cancellationToken) is not { } duplicate) return DuplicateErrors.NotFound;

        var (survivor, now) = (PersonId.From(command.SurvivorId), clock.GetUtcNow());
        if (duplicate.Merge(survivor, caller.ClientId, now).Error is { } refusal)
            return refusal.Kind == ErrorKind.Invalid ? refusal.At("/survivorId") : refusal;
        if (await DuplicatePair.Of(duplicate, survivor, people, cancellationToken) is not { } pair) return PersonErrors.Anonymised;
        if (pair.Absorbed.MergeInto(pair.Survivor, now).Error is { } notMerged) return notMerged;

        audit.Touched([duplicate.First, duplicate.Second], nameof(MergeDuplicate), AuditedAccess.Change, "mergedInto");
        return DuplicateDecision.Of(duplicate);
    }
}
