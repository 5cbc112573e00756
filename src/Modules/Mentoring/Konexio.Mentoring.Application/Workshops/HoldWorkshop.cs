using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Workshops;

/// <summary>Notes that a workshop was held, and who came; each mentor's minutes count for their company from now on.</summary>
public sealed record HoldWorkshop : ICommand<WorkshopState>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Which of the planned mentors coached: at least one.</summary>
    public IReadOnlyList<Guid> MentorIds { get; init; } = [];

    /// <summary>Which of the invited learners came.</summary>
    public IReadOnlyList<Guid> LearnerIds { get; init; } = [];
}

internal sealed class HoldWorkshopValidator : AbstractValidator<HoldWorkshop>
{
    public HoldWorkshopValidator()
    {
        RuleFor(command => command.MentorIds).NotNull().AtMost(PlanWorkshopValidator.MostMentors);
        RuleFor(command => command.LearnerIds).NotNull().AtMost(PlanWorkshopValidator.MostLearners);
    }
}

internal sealed class HoldWorkshopHandler(IWorkshops workshops, IMentees mentees, IHoursLedger ledger, IAudit audit, TimeProvider clock)
    : ICommandHandler<HoldWorkshop, WorkshopState>
{
    public async Task<Result<WorkshopState>> Handle(HoldWorkshop command, CancellationToken cancellationToken)
    {
        if (await workshops.Find(new WorkshopId(command.Id), cancellationToken) is not { } workshop) return WorkshopErrors.NotFound;

        var entries = workshop.Hold(
            [.. command.MentorIds.Select(id => new MentorId(id))], [.. command.LearnerIds.Select(id => new LearnerId(id))], clock.GetUtcNow());
        if (!entries.Succeeded) return Result<WorkshopState>.Refused(entries.Errors);

        await ledger.Add(entries.Value, cancellationToken);
        foreach (var learner in workshop.Learners)
            if (await mentees.FindOf(learner, cancellationToken) is { } mentee)
                audit.Touched(mentee.PersonId, nameof(HoldWorkshop), AuditedAccess.Change, "workshop");
        return WorkshopState.Of(workshop);
    }
}
