using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentors;

/// <summary>Begins no more pairings with an approved mentor, until they are reactivated. Mentorships that run go on.</summary>
/// <param name="Reason">Why.</param>
public sealed record DeactivateMentor(MentorDeactivationReason Reason) : ICommand<MentorState>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class DeactivateMentorValidator : AbstractValidator<DeactivateMentor>
{
    public DeactivateMentorValidator() => RuleFor(command => command.Reason).IsInEnum();
}

internal sealed class DeactivateMentorHandler(IMentors mentors, IAudit audit) : ICommandHandler<DeactivateMentor, MentorState>
{
    public async Task<Result<MentorState>> Handle(DeactivateMentor command, CancellationToken cancellationToken)
    {
        if (await mentors.FindLocked(new MentorId(command.Id), cancellationToken) is not { } mentor) return MentorErrors.NotFound;
        if (mentor.Deactivate(command.Reason).Error is { } refusal) return refusal;

        audit.Touched(mentor.PersonId, nameof(DeactivateMentor), AuditedAccess.Change, "status");
        return MentorState.Of(mentor);
    }
}
