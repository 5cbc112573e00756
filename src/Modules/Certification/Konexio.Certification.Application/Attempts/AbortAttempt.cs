using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Attempts;

/// <summary>Notes that a candidate stopped, whose score then counts as it stands, or that the machine or the room failed, which neutralises the attempt.</summary>
public sealed record AbortAttempt : ICommand<AttemptState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary><c>byCandidate</c> or <c>technical</c>.</summary>
    public AbortReason? Reason { get; init; }
}

internal sealed class AbortAttemptValidator : AbstractValidator<AbortAttempt>
{
    public AbortAttemptValidator() => RuleFor(command => command.Reason).NotNull();
}

internal sealed class AbortAttemptHandler(SharedAttempts attempts, IAudit audit) : ICommandHandler<AbortAttempt, AttemptState>
{
    public async Task<Result<AttemptState>> Handle(AbortAttempt command, CancellationToken cancellationToken)
    {
        if (await attempts.Find(command.Id, cancellationToken) is not var (attempt, session)) return AttemptErrors.NotFound;
        if (attempt.Abort(command.Reason!.Value, session).Error is { } refusal) return refusal;

        audit.Touched(attempt.Candidate.PersonId, nameof(AbortAttempt), AuditedAccess.Change, "attempt");
        return AttemptState.Of(attempt);
    }
}
