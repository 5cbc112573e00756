using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Attempts;

/// <summary>Lets a candidate begin under a tester's eyes; a tester who trained the candidate may not supervise without an override.</summary>
public sealed record StartAttempt : ICommand<AttemptState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Who supervises: one of the session's testers.</summary>
    public Guid TesterId { get; init; }
}

internal sealed class StartAttemptValidator : AbstractValidator<StartAttempt>
{
    public StartAttemptValidator() => RuleFor(command => command.TesterId).NotEmpty();
}

internal sealed class StartAttemptHandler(SharedAttempts attempts, ITesters testers, Registrations registrations, TimeProvider clock, IAudit audit) : ICommandHandler<StartAttempt, AttemptState>
{
    public async Task<Result<AttemptState>> Handle(StartAttempt command, CancellationToken cancellationToken)
    {
        if (await attempts.Find(command.Id, cancellationToken) is not var (attempt, session)) return AttemptErrors.NotFound;
        if (await testers.Find(new TesterId(command.TesterId), cancellationToken) is not { } tester) return TesterErrors.NotFound.NamedAt("/testerId");

        var history = await registrations.HistoryOf(attempt.Candidate, cancellationToken);
        if (attempt.Start(tester, history, session, clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(attempt.Candidate.PersonId, nameof(StartAttempt), AuditedAccess.Change, "attempt");
        return AttemptState.Of(attempt);
    }
}
