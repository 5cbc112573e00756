using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.Attempts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Review;

/// <summary>Undoes a rejection. What was lost by it is issued again.</summary>
public sealed record UnrejectAttempt : JuryForm, ICommand<AttemptState>;

internal sealed class UnrejectAttemptValidator : AbstractValidator<UnrejectAttempt>
{
    public UnrejectAttemptValidator() => this.CheckForm();
}

internal sealed class UnrejectAttemptHandler(Jury jury) : ICommandHandler<UnrejectAttempt, AttemptState>
{
    public Task<Result<AttemptState>> Handle(UnrejectAttempt command, CancellationToken cancellationToken) =>
        jury.Decide(command, (attempt, voice, session) => attempt.Unreject(voice, session), cancellationToken);
}
