using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentors;

/// <summary>Rejects a submitted mentor, for good.</summary>
/// <param name="Reason">Why.</param>
public sealed record RejectMentor(MentorRejectionReason Reason) : ICommand<MentorState>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RejectMentorValidator : AbstractValidator<RejectMentor>
{
    public RejectMentorValidator() => RuleFor(command => command.Reason).IsInEnum();
}

internal sealed class RejectMentorHandler(IMentors mentors, IAudit audit) : ICommandHandler<RejectMentor, MentorState>
{
    public async Task<Result<MentorState>> Handle(RejectMentor command, CancellationToken cancellationToken)
    {
        if (await mentors.FindLocked(new MentorId(command.Id), cancellationToken) is not { } mentor) return MentorErrors.NotFound;
        if (mentor.Reject(command.Reason).Error is { } refusal) return refusal;

        audit.Touched(mentor.PersonId, nameof(RejectMentor), AuditedAccess.Change, "status");
        return MentorState.Of(mentor);
    }
}
