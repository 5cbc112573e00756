using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Workshops;

/// <summary>Plans coaching of a group by one or more approved mentors.</summary>
public sealed record PlanWorkshop : ICommand<WorkshopState>
{
    /// <summary>What it is about, at most 120 characters; it names nobody.</summary>
    /// <example>Entretiens d'embauche en groupe</example>
    public string Title { get; init; } = "";

    /// <summary>The day in Paris.</summary>
    /// <example>2026-12-10</example>
    public DateOnly? HeldOn { get; init; }

    /// <summary>15 to 480 minutes, in steps of 15.</summary>
    /// <example>120</example>
    public int Minutes { get; init; }

    /// <summary>Who coaches: at least one, at most 20.</summary>
    public IReadOnlyList<Guid> MentorIds { get; init; } = [];

    /// <summary>Who is invited, at most 100.</summary>
    public IReadOnlyList<Guid> LearnerIds { get; init; } = [];
}

/// <summary>Where a workshop stands.</summary>
/// <param name="Id">The workshop.</param>
/// <param name="Status">Its state.</param>
public sealed record WorkshopState(Guid Id, WorkshopStatus Status)
{
    internal static WorkshopState Of(Workshop workshop) => new(workshop.Id.Value, workshop.Status);
}

internal sealed class PlanWorkshopValidator : AbstractValidator<PlanWorkshop>
{
    internal const int MostMentors = 20;
    internal const int MostLearners = 100;
    private const int LongestTitle = 120;

    public PlanWorkshopValidator()
    {
        RuleFor(command => command.Title).NotEmpty().PlainText(LongestTitle);
        RuleFor(command => command.HeldOn).NotNull();
        RuleFor(command => command.MentorIds).NotNull().AtMost(MostMentors);
        RuleFor(command => command.LearnerIds).NotNull().AtMost(MostLearners);
    }
}

internal sealed class PlanWorkshopHandler(IWorkshops workshops, IMentors mentors, IMentees mentees, IAudit audit, TimeProvider clock)
    : ICommandHandler<PlanWorkshop, WorkshopState>
{
    public async Task<Result<WorkshopState>> Handle(PlanWorkshop command, CancellationToken cancellationToken)
    {
        List<Error> faults = [];
        List<WorkshopMentor> coaches = [];
        List<Mentee> invited = [];
        for (var index = 0; index < command.MentorIds.Count; index++)
        {
            if (await mentors.Find(new MentorId(command.MentorIds[index]), cancellationToken) is not { } mentor) faults.Add(MentorErrors.NotFound.NamedAt($"/mentorIds/{index}"));
            else if (mentor.Status != MentorStatus.Approved) faults.Add(MentorErrors.NotApproved.NamedAt($"/mentorIds/{index}"));
            else coaches.Add(new WorkshopMentor(mentor.Id, mentor.CompanyId));
        }

        for (var index = 0; index < command.LearnerIds.Count; index++)
        {
            if (await mentees.FindOf(new LearnerId(command.LearnerIds[index]), cancellationToken) is { } mentee) invited.Add(mentee);
            else faults.Add(MenteeErrors.NotFound.NamedAt($"/learnerIds/{index}"));
        }

        if (faults.Count > 0) return Result<WorkshopState>.Refused(faults);

        var plan = new WorkshopPlan(command.Title, command.HeldOn!.Value, command.Minutes, coaches, [.. invited.Select(mentee => mentee.LearnerId)]);
        var workshop = Workshop.Plan(new WorkshopId(Guid.CreateVersion7(clock.GetUtcNow())), plan);
        if (!workshop.Succeeded) return Result<WorkshopState>.Refused(workshop.Errors);

        await workshops.Add(workshop.Value, cancellationToken);
        audit.Touched(invited.Select(mentee => mentee.PersonId), nameof(PlanWorkshop), AuditedAccess.Change, "workshop");
        return WorkshopState.Of(workshop.Value);
    }
}
