using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Application.Mentorships;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.MentoringSessions;

/// <summary>Says for the side that did not log a session that it was not so; the school then corrects or voids it.</summary>
public sealed record DisputeMentoringSession : ICommand<MentoringSessionState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Who disputes it: <c>mentee</c> or <c>mentor</c>.</summary>
    /// <example>mentee</example>
    public MentorshipSide? Side { get; init; }
}

internal sealed class DisputeMentoringSessionValidator : AbstractValidator<DisputeMentoringSession>
{
    public DisputeMentoringSessionValidator() => RuleFor(command => command.Side).NotNull();
}

internal sealed class DisputeMentoringSessionHandler(IMentoringSessions sessions, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<DisputeMentoringSession, MentoringSessionState>
{
    public async Task<Result<MentoringSessionState>> Handle(DisputeMentoringSession command, CancellationToken cancellationToken)
    {
        if (await sessions.Find(new MentoringSessionId(command.Id), cancellationToken) is not { } session) return MentoringSessionErrors.NotFound;
        if (caller.Refusal(command.Side!.Value) is { } refusal) return refusal;
        if (session.Dispute(command.Side.Value, clock.GetUtcNow()).Error is { } wrong) return wrong;

        audit.Touched(session.PersonId, nameof(DisputeMentoringSession), AuditedAccess.Change, "mentoringSession");
        return MentoringSessionState.Of(session);
    }
}
