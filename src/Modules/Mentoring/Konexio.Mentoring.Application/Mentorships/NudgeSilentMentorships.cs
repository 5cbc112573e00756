using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentorships;

/// <summary>The clock tells of active mentorships without a logged session for 14, 45 and 90 days, some at a time: once more until none is left.</summary>
internal sealed record NudgeSilentMentorships : ICommand<NudgeSilentMentorshipsResponse>
{
    public const int AtOnce = 100;
}

internal sealed record NudgeSilentMentorshipsResponse(int Nudged)
{
    public bool MayHaveMore => Nudged == NudgeSilentMentorships.AtOnce;
}

internal sealed class NudgeSilentMentorshipsHandler(IMentorships mentorships, TimeProvider clock)
    : ICommandHandler<NudgeSilentMentorships, NudgeSilentMentorshipsResponse>
{
    public async Task<Result<NudgeSilentMentorshipsResponse>> Handle(NudgeSilentMentorships command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await mentorships.DueForNudge(now, NudgeSilentMentorships.AtOnce, cancellationToken);
        return new NudgeSilentMentorshipsResponse(due.Count(mentorship => mentorship.NudgeIfDue(now)));
    }
}
