using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Application.Attempts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Review;

/// <summary>Rejects a result for fraud: the attempt counts as failed. What rested on it is revoked.</summary>
public sealed record RejectAttempt : JuryForm, ICommand<AttemptState>;

internal sealed class RejectAttemptValidator : AbstractValidator<RejectAttempt>
{
    public RejectAttemptValidator() => this.CheckForm();
}

internal sealed class RejectAttemptHandler(Jury jury) : ICommandHandler<RejectAttempt, AttemptState>
{
    public Task<Result<AttemptState>> Handle(RejectAttempt command, CancellationToken cancellationToken) =>
        jury.Decide(command, (attempt, voice, session) => attempt.Reject(voice, session), cancellationToken);
}
