using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.Attempts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Review;

/// <summary>Cancels a result as if the attempt had never been: it uses up no try. What rested on it is revoked.</summary>
public sealed record AnnulAttempt : JuryForm, ICommand<AttemptState>;

internal sealed class AnnulAttemptValidator : AbstractValidator<AnnulAttempt>
{
    public AnnulAttemptValidator() => this.CheckForm();
}

internal sealed class AnnulAttemptHandler(Jury jury) : ICommandHandler<AnnulAttempt, AttemptState>
{
    public Task<Result<AttemptState>> Handle(AnnulAttempt command, CancellationToken cancellationToken) =>
        jury.Decide(command, (attempt, voice, session) => attempt.Annul(voice, session), cancellationToken);
}
