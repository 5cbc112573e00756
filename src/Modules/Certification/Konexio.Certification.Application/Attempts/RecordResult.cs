using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Attempts;

/// <summary>Notes what a candidate scored, or corrects it, as long as the session is not finalised. Whether that passes, the module says.</summary>
public sealed record RecordResult : ICommand<AttemptState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>A percentage from 0 to 100 with at most two decimals. Not with <c>rightAnswers</c>.</summary>
    /// <example>83.33</example>
    public decimal? Score { get; init; }

    /// <summary>How many of the module's questions were answered rightly; the percentage is rounded down.</summary>
    public int? RightAnswers { get; init; }
}

internal sealed class RecordResultValidator : AbstractValidator<RecordResult>
{
    public RecordResultValidator()
    {
        RuleFor(command => command.Score).NotNull().When(command => command.RightAnswers is null).WithErrorCode("result.nothing-said");
        RuleFor(command => command.Score).Null().When(command => command.RightAnswers is not null).WithErrorCode("result.one-score");
    }
}

internal sealed class RecordResultHandler(SharedAttempts attempts, IAudit audit) : ICommandHandler<RecordResult, AttemptState>
{
    public async Task<Result<AttemptState>> Handle(RecordResult command, CancellationToken cancellationToken)
    {
        if (await attempts.Find(command.Id, cancellationToken) is not var (attempt, session)) return AttemptErrors.NotFound;
        var score = command.RightAnswers is { } right
            ? Domain.Results.Score.OfAnswers(right, attempt.Module.Test.Questions)
            : Domain.Results.Score.Of(command.Score!.Value);
        if (!score.Succeeded) return Result<AttemptState>.Refused([.. score.Errors.Select(error => command.RightAnswers is null ? error : error.At("/rightAnswers"))]);
        if (attempt.Record(score.Value, session).Error is { } refusal) return refusal;

        audit.Touched(attempt.Candidate.PersonId, nameof(RecordResult), AuditedAccess.Change, "score");
        return AttemptState.Of(attempt);
    }
}
