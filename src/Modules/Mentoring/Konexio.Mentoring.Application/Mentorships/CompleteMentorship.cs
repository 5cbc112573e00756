using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>Notes that a mentorship has reached its end. Sessions up to this day can still be logged for 14 days, and the grid filled in for 30.</summary>
public sealed record CompleteMentorship(Guid Id) : ICommand<MentorshipState>;

internal sealed class CompleteMentorshipHandler(IMentorships mentorships, IAudit audit, TimeProvider clock) : ICommandHandler<CompleteMentorship, MentorshipState>
{
    public async Task<Result<MentorshipState>> Handle(CompleteMentorship command, CancellationToken cancellationToken)
    {
        if (await mentorships.FindLocked(new MentorshipId(command.Id), cancellationToken) is not { } mentorship) return MentorshipErrors.NotFound;
        if (mentorship.Complete(clock.GetUtcNow()).Error is { } refusal) return refusal;

        audit.Touched(mentorship.PersonId, nameof(CompleteMentorship), AuditedAccess.Change, "mentorship");
        return MentorshipState.Of(mentorship);
    }
}
