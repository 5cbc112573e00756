using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Readiness;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Readiness;

/// <summary>
/// Gives a trainer's word that a candidate is ready for a module without the diagnostic's mark; it does not stand for the training.
/// </summary>
public sealed record OverrideReadiness : ICommand<ModuleReadiness>
{
    [JsonIgnore]
    public Guid SkillsCardId { get; init; }

    /// <example>tableur</example>
    public string ModuleCode { get; init; } = "";

    /// <summary>Why; it is kept sealed.</summary>
    /// <example>Utilise un tableur tous les jours au travail.</example>
    public string Reason { get; init; } = "";

    public override string ToString() => nameof(OverrideReadiness);
}

internal sealed class OverrideReadinessValidator : AbstractValidator<OverrideReadiness>
{
    private const int LongestCode = 60;
    private const int LongestReason = 1000;

    public OverrideReadinessValidator()
    {
        RuleFor(command => command.ModuleCode).NotEmpty().PlainText(LongestCode);
        RuleFor(command => command.Reason).PlainLines(LongestReason);
    }
}

internal sealed class OverrideReadinessHandler(ReadinessRecords records, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<OverrideReadiness, ModuleReadiness>
{
    public async Task<Result<ModuleReadiness>> Handle(OverrideReadiness command, CancellationToken cancellationToken)
    {
        var justification = Justification.Of(command.Reason, caller.ClientId, clock.GetUtcNow());
        if (!justification.Succeeded) return Result<ModuleReadiness>.Refused(justification.Errors);

        var found = await records.FindLocked(command.SkillsCardId, command.ModuleCode, cancellationToken);
        if (!found.Succeeded) return Result<ModuleReadiness>.Refused(found.Errors);

        var record = found.Value;
        if (record.Readiness.Override(command.ModuleCode, justification.Value, record.Catalogue).Error is { } refusal) return refusal;

        audit.Touched(record.Readiness.Candidate.PersonId, nameof(OverrideReadiness), AuditedAccess.Change, "readinessOverride");
        return ModuleReadiness.Of(record, command.ModuleCode);
    }
}
