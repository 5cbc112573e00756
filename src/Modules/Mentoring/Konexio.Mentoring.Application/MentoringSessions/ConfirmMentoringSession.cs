using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Application.Mentorships;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.MentoringSessions;

/// <summary>Confirms a session for the side that did not log it: its minutes count for the mentor's company from now on.</summary>
public sealed record ConfirmMentoringSession : ICommand<MentoringSessionState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Who confirms it: <c>mentee</c> or <c>mentor</c>.</summary>
    /// <example>mentee</example>
    public MentorshipSide? Side { get; init; }
}

internal sealed class ConfirmMentoringSessionValidator : AbstractValidator<ConfirmMentoringSession>
{
    public ConfirmMentoringSessionValidator() => RuleFor(command => command.Side).NotNull();
}

internal sealed class ConfirmMentoringSessionHandler(IMentoringSessions sessions, IHoursLedger ledger, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<ConfirmMentoringSession, MentoringSessionState>
{
    public async Task<Result<MentoringSessionState>> Handle(ConfirmMentoringSession command, CancellationToken cancellationToken)
    {
        if (await sessions.Find(new MentoringSessionId(command.Id), cancellationToken) is not { } session) return MentoringSessionErrors.NotFound;
        if (caller.Refusal(command.Side!.Value) is { } refusal) return refusal;

        var entry = session.Confirm(command.Side.Value, clock.GetUtcNow());
        if (!entry.Succeeded) return Result<MentoringSessionState>.Refused(entry.Errors);

        await ledger.Add([entry.Value], cancellationToken);
        audit.Touched(session.PersonId, nameof(ConfirmMentoringSession), AuditedAccess.Change, "mentoringSession");
        return MentoringSessionState.Of(session);
    }
}
