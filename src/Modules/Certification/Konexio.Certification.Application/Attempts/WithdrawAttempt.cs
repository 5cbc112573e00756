using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Attempts;

/// <summary>Takes a registration back before the candidate begins, which frees the seat and uses up no try.</summary>
public sealed record WithdrawAttempt : ICommand<AttemptState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary><c>withdrawn</c>, <c>didNotCome</c> or <c>sessionCancelled</c>.</summary>
    public CancellationReason? Reason { get; init; }
}

internal sealed class WithdrawAttemptValidator : AbstractValidator<WithdrawAttempt>
{
    public WithdrawAttemptValidator()
    {
        RuleFor(command => command.Reason).NotNull();
        RuleFor(command => command.Reason).NotEqual(CancellationReason.ByJury).WithErrorCode("attempt.jury-annuls");
    }
}

internal sealed class WithdrawAttemptHandler(SharedAttempts attempts, IAudit audit) : ICommandHandler<WithdrawAttempt, AttemptState>
{
    public async Task<Result<AttemptState>> Handle(WithdrawAttempt command, CancellationToken cancellationToken)
    {
        if (await attempts.Find(command.Id, cancellationToken) is not var (attempt, session)) return AttemptErrors.NotFound;
        if (attempt.Withdraw(command.Reason!.Value, session).Error is { } refusal) return refusal;

        audit.Touched(attempt.Candidate.PersonId, nameof(WithdrawAttempt), AuditedAccess.Change, "attempt");
        return AttemptState.Of(attempt);
    }
}
