using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Mentors;

/// <summary>What a mentor tells of themselves is replaced whole, by the school or by the mentor. The capacity never falls below what runs.</summary>
public sealed record ReviseMentor : MentorForm, ICommand<MentorState>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class ReviseMentorValidator : AbstractValidator<ReviseMentor>
{
    public ReviseMentorValidator() => this.CheckForm();
}

internal sealed class ReviseMentorHandler(IMentors mentors, IMentorships mentorships, IAudit audit) : ICommandHandler<ReviseMentor, MentorState>
{
    public async Task<Result<MentorState>> Handle(ReviseMentor command, CancellationToken cancellationToken)
    {
        if (await mentors.FindLocked(new MentorId(command.Id), cancellationToken) is not { } mentor) return MentorErrors.NotFound;

        var running = await mentorships.CountRunning(mentor.Id, cancellationToken);
        if (mentor.Revise(command.ToProfile(), command.ToPlace(), command.Capacity, running).Error is { } refusal) return refusal;

        audit.Touched(mentor.PersonId, nameof(ReviseMentor), AuditedAccess.Change, "name", "email", "profile");
        return MentorState.Of(mentor);
    }
}
