using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Application.Mentorships;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.MentoringSessions;

/// <summary>
/// Logs a session of an active mentorship for one side, up to 14 days after its end; the other side then confirms or disputes it. One of each kind
/// is logged for a day, whichever side does it. A mentor's client logs for the side <c>mentor</c> alone.
/// </summary>
public sealed record LogMentoringSession : MentoringSessionForm, ICommand<MentoringSessionState>
{
    /// <summary>The mentorship.</summary>
    public Guid MentorshipId { get; init; }

    /// <summary>Who logs it: <c>mentee</c> or <c>mentor</c>.</summary>
    /// <example>mentor</example>
    public MentorshipSide? Side { get; init; }

    /// <summary>What both should remember of it, at most 2,000 characters; it is kept sealed.</summary>
    public string? Note { get; init; }

    public override string ToString() => nameof(LogMentoringSession);
}

/// <summary>Where a mentoring session stands.</summary>
/// <param name="Id">The session.</param>
/// <param name="Status">Its state.</param>
public sealed record MentoringSessionState(Guid Id, MentoringSessionStatus Status)
{
    internal static MentoringSessionState Of(MentoringSession session) => new(session.Id.Value, session.Status);
}

internal sealed class LogMentoringSessionValidator : AbstractValidator<LogMentoringSession>
{
    private const int Longest = 2000;

    public LogMentoringSessionValidator()
    {
        this.CheckForm();
        RuleFor(command => command.MentorshipId).NotEmpty();
        RuleFor(command => command.Side).NotNull();
        RuleFor(command => command.Note).PlainLines(Longest);
    }
}

internal sealed class LogMentoringSessionHandler(IMentorships mentorships, IMentoringSessions sessions, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<LogMentoringSession, MentoringSessionState>
{
    public async Task<Result<MentoringSessionState>> Handle(LogMentoringSession command, CancellationToken cancellationToken)
    {
        if (await mentorships.FindLocked(new MentorshipId(command.MentorshipId), cancellationToken) is not { } mentorship)
            return MentorshipErrors.NotFound.NamedAt("/mentorshipId");
        if (caller.Refusal(command.Side!.Value) is { } refusal) return refusal;

        var facts = command.ToFacts();
        if (!facts.Succeeded) return Result<MentoringSessionState>.Refused(facts.Errors);

        var now = clock.GetUtcNow();
        var session = MentoringSession.Log(new MentoringSessionId(Guid.CreateVersion7(now)), mentorship, command.Side.Value, facts.Value, command.Note, now);
        if (!session.Succeeded) return Result<MentoringSessionState>.Refused(session.Errors);

        await sessions.Add(session.Value, cancellationToken);
        audit.Touched(mentorship.PersonId, nameof(LogMentoringSession), AuditedAccess.Change, "mentoringSession");
        return MentoringSessionState.Of(session.Value);
    }
}
