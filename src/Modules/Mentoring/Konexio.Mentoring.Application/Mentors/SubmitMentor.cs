using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentors;

/// <summary>Hands a draft to the school, which approves or rejects it.</summary>
public sealed record SubmitMentor(Guid Id) : ICommand<MentorState>;

/// <summary>Where a mentor stands.</summary>
/// <param name="Id">The mentor.</param>
/// <param name="Status">Their state.</param>
public sealed record MentorState(Guid Id, MentorStatus Status)
{
    internal static MentorState Of(Mentor mentor) => new(mentor.Id.Value, mentor.Status);
}

internal sealed class SubmitMentorHandler(IMentors mentors, IAudit audit) : ICommandHandler<SubmitMentor, MentorState>
{
    public async Task<Result<MentorState>> Handle(SubmitMentor command, CancellationToken cancellationToken)
    {
        if (await mentors.FindLocked(new MentorId(command.Id), cancellationToken) is not { } mentor) return MentorErrors.NotFound;
        if (mentor.Submit().Error is { } refusal) return refusal;

        audit.Touched(mentor.PersonId, nameof(SubmitMentor), AuditedAccess.Change, "status");
        return MentorState.Of(mentor);
    }
}
