using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.Attempts;
using Konexio.Certification.Domain.Results;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Review;

/// <summary>Mends a score that was written down wrongly, during the review or after the publication.</summary>
public sealed record CorrectScore : JuryForm, ICommand<AttemptState>
{
    /// <summary>A percentage from 0 to 100 with at most two decimals.</summary>
    /// <example>77.77</example>
    public decimal? Score { get; init; }
}

internal sealed class CorrectScoreValidator : AbstractValidator<CorrectScore>
{
    public CorrectScoreValidator()
    {
        this.CheckForm();
        RuleFor(command => command.Score).NotNull();
    }
}

internal sealed class CorrectScoreHandler(Jury jury) : ICommandHandler<CorrectScore, AttemptState>
{
    public async Task<Result<AttemptState>> Handle(CorrectScore command, CancellationToken cancellationToken)
    {
        var score = Score.Of(command.Score!.Value);
        if (!score.Succeeded) return Result<AttemptState>.Refused(score.Errors);

        return await jury.Decide(command, (attempt, voice, session) => attempt.CorrectScore(score.Value, voice, session), cancellationToken);
    }
}
