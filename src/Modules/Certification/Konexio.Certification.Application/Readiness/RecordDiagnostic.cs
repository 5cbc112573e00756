using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Readiness;

/// <summary>Notes what a candidate scored in a trial test of a module; the best one counts.</summary>
public sealed record RecordDiagnostic : ICommand<ModuleReadiness>
{
    [JsonIgnore]
    public Guid SkillsCardId { get; init; }

    /// <example>tableur</example>
    public string ModuleCode { get; init; } = "";

    /// <summary>The percentage, 0 to 100 with at most two decimals.</summary>
    /// <example>83.5</example>
    public decimal? Score { get; init; }

    /// <summary>The day of the test; today where absent.</summary>
    public DateOnly? TakenOn { get; init; }

    public override string ToString() => nameof(RecordDiagnostic);
}

internal sealed class RecordDiagnosticValidator : AbstractValidator<RecordDiagnostic>
{
    private const int LongestCode = 60;

    public RecordDiagnosticValidator()
    {
        RuleFor(command => command.ModuleCode).NotEmpty().PlainText(LongestCode);
        RuleFor(command => command.Score).NotNull();
    }
}

internal sealed class RecordDiagnosticHandler(ReadinessRecords records, IAudit audit, TimeProvider clock) : ICommandHandler<RecordDiagnostic, ModuleReadiness>
{
    public async Task<Result<ModuleReadiness>> Handle(RecordDiagnostic command, CancellationToken cancellationToken)
    {
        var score = Score.Of(command.Score!.Value);
        if (!score.Succeeded) return Result<ModuleReadiness>.Refused(score.Errors);

        var found = await records.FindLocked(command.SkillsCardId, command.ModuleCode, cancellationToken);
        if (!found.Succeeded) return Result<ModuleReadiness>.Refused(found.Errors);

        var (record, now) = (found.Value, clock.GetUtcNow());
        var diagnostic = new Diagnostic(command.ModuleCode, score.Value, command.TakenOn ?? SchoolDay.Of(now));
        if (record.Readiness.RecordDiagnostic(diagnostic, record.Catalogue, now).Error is { } refusal) return refusal;

        audit.Touched(record.Readiness.Candidate.PersonId, nameof(RecordDiagnostic), AuditedAccess.Change, "diagnostic");
        return ModuleReadiness.Of(record, command.ModuleCode);
    }
}
