using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.MentoringSessions;

/// <summary>
/// States what was held, of a session that is disputed or was confirmed wrongly; it is confirmed from now on. Hours that counted are taken back by a
/// line of the opposite in the ledger, and counted anew.
/// </summary>
public sealed record CorrectMentoringSession : MentoringSessionForm, ICommand<MentoringSessionState>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class CorrectMentoringSessionValidator : AbstractValidator<CorrectMentoringSession>
{
    public CorrectMentoringSessionValidator() => this.CheckForm();
}

internal sealed class CorrectMentoringSessionHandler(IMentoringSessions sessions, IMentorships mentorships, IHoursLedger ledger, IAudit audit, TimeProvider clock)
    : ICommandHandler<CorrectMentoringSession, MentoringSessionState>
{
    public async Task<Result<MentoringSessionState>> Handle(CorrectMentoringSession command, CancellationToken cancellationToken)
    {
        if (await sessions.Find(new MentoringSessionId(command.Id), cancellationToken) is not { } session) return MentoringSessionErrors.NotFound;

        var facts = command.ToFacts();
        if (!facts.Succeeded) return Result<MentoringSessionState>.Refused(facts.Errors);

        var mentorship = (await mentorships.Find(session.MentorshipId, cancellationToken))!;
        var entries = session.Correct(facts.Value, mentorship, clock.GetUtcNow());
        if (!entries.Succeeded) return Result<MentoringSessionState>.Refused(entries.Errors);

        await ledger.Add(entries.Value, cancellationToken);
        audit.Touched(session.PersonId, nameof(CorrectMentoringSession), AuditedAccess.Change, "mentoringSession");
        return MentoringSessionState.Of(session);
    }
}
