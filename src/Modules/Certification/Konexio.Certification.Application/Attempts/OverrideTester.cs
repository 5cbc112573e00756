using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Readiness;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Attempts;

/// <summary>Lets a tester who trained the candidate supervise, for a reason; until the candidate begins.</summary>
public sealed record OverrideTester : ICommand<AttemptState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Why; it is kept sealed.</summary>
    public string Reason { get; init; } = "";

    public override string ToString() => nameof(OverrideTester);
}

internal sealed class OverrideTesterValidator : AbstractValidator<OverrideTester>
{
    public OverrideTesterValidator() => RuleFor(command => command.Reason).NotEmpty().PlainLines(1000);
}

internal sealed class OverrideTesterHandler(SharedAttempts attempts, ICaller caller, TimeProvider clock, IAudit audit) : ICommandHandler<OverrideTester, AttemptState>
{
    public async Task<Result<AttemptState>> Handle(OverrideTester command, CancellationToken cancellationToken)
    {
        if (await attempts.Find(command.Id, cancellationToken) is not var (attempt, session)) return AttemptErrors.NotFound;
        var justification = Justification.Of(command.Reason, caller.ClientId, clock.GetUtcNow());
        if (!justification.Succeeded) return Result<AttemptState>.Refused(justification.Errors);
        if (attempt.OverrideTester(justification.Value, session).Error is { } refusal) return refusal;

        audit.Touched(attempt.Candidate.PersonId, nameof(OverrideTester), AuditedAccess.Change, "testerOverride");
        return AttemptState.Of(attempt);
    }
}
