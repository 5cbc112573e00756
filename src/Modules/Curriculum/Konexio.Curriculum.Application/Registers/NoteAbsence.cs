using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Notes that a learner did not come, or that an absence is excused.</summary>
/// <param name="LearnerId">Who is absent.</param>
/// <param name="Excused">Whether the absence is excused; the reason is not kept, since it could tell of a person's health.</param>
public sealed record NoteAbsence(Guid LearnerId, bool Excused) : ICommand<RegisterState>
{
    [JsonIgnore]
    public Guid SessionId { get; init; }
}

internal sealed class NoteAbsenceValidator : AbstractValidator<NoteAbsence>
{
    public NoteAbsenceValidator() => RuleFor(command => command.LearnerId).NotEmpty();
}

internal sealed class NoteAbsenceHandler(ISessions sessions, IRosters rosters, IAudit audit) : ICommandHandler<NoteAbsence, RegisterState>
{
    public async Task<Result<RegisterState>> Handle(NoteAbsence request, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        var (learner, roster) = (new LearnerId(request.LearnerId), await rosters.Of(session.CohortId, cancellationToken));
        var noted = session.Register.NoteAbsence(learner, request.Excused, roster);
        if (noted.Error is { } refusal) return refusal;

        audit.Touched(roster.PersonOf(learner), nameof(NoteAbsence), AuditedAccess.Change, "attendance");
        return RegisterState.Of(session);
    }
}
