using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.MentoringSessions;

/// <summary>Makes a session count for nothing, for good; hours that counted are taken back by a line of the opposite in the ledger.</summary>
/// <param name="Reason">Why.</param>
public sealed record VoidMentoringSession(VoidReason? Reason) : ICommand<MentoringSessionState>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class VoidMentoringSessionValidator : AbstractValidator<VoidMentoringSession>
{
    public VoidMentoringSessionValidator() => RuleFor(command => command.Reason).NotNull();
}

internal sealed class VoidMentoringSessionHandler(IMentoringSessions sessions, IHoursLedger ledger, IAudit audit, TimeProvider clock)
    : ICommandHandler<VoidMentoringSession, MentoringSessionState>
{
    public async Task<Result<MentoringSessionState>> Handle(VoidMentoringSession command, CancellationToken cancellationToken)
    {
        if (await sessions.Find(new MentoringSessionId(command.Id), cancellationToken) is not { } session) return MentoringSessionErrors.NotFound;

        var entries = session.Void(command.Reason!.Value, clock.GetUtcNow());
        if (!entries.Succeeded) return Result<MentoringSessionState>.Refused(entries.Errors);

        await ledger.Add(entries.Value, cancellationToken);
        audit.Touched(session.PersonId, nameof(VoidMentoringSession), AuditedAccess.Change, "mentoringSession");
        return MentoringSessionState.Of(session);
    }
}
