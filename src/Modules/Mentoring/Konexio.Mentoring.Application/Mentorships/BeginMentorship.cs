using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>Notes that the two meet from now on: sessions can be logged.</summary>
public sealed record BeginMentorship(Guid Id) : ICommand<MentorshipState>;

internal sealed class BeginMentorshipHandler(IMentorships mentorships, IAudit audit, TimeProvider clock) : ICommandHandler<BeginMentorship, MentorshipState>
{
    public async Task<Result<MentorshipState>> Handle(BeginMentorship command, CancellationToken cancellationToken)
    {
        if (await mentorships.FindLocked(new MentorshipId(command.Id), cancellationToken) is not { } mentorship) return MentorshipErrors.NotFound;
        if (mentorship.Begin(clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(mentorship.PersonId, nameof(BeginMentorship), AuditedAccess.Change, "mentorship");
        return MentorshipState.Of(mentorship);
    }
}
