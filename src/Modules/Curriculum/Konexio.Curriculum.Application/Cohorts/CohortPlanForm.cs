using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Trainers;

namespace Konexio.Curriculum.Application.Cohorts;

/// <summary>What may still change of a cohort.</summary>
public abstract record CohortPlanForm
{
    /// <example>Autonomie, Paris 18e, printemps</example>
    public string Name { get; init; } = "";

    /// <summary>The first day, in Paris.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>How many learners it has places for.</summary>
    /// <example>15</example>
    public int Capacity { get; init; }

    /// <summary>Who may teach its sessions.</summary>
    public IReadOnlyList<Guid> TrainerIds { get; init; } = [];

    internal CohortPlan ToPlan() => new(Name, StartsOn, EndsOn, Capacity, [.. TrainerIds.Select(id => new TrainerId(id))]);
}

internal static class CohortPlanFormRules
{
    private const int MostPlaces = 500;
    private const int MostTrainers = 20;

    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : CohortPlanForm
    {
        validator.RuleFor(form => form.Name).NotEmpty().WithErrorCode(CohortErrors.NameRequired.Code).PlainText(200);
        validator.RuleFor(form => form.StartsOn).NotEmpty();
        validator.RuleFor(form => form.EndsOn).NotEmpty();
        validator.RuleFor(form => form.Capacity).InclusiveBetween(1, MostPlaces).WithErrorCode(CohortErrors.CapacityOutOfRange.Code);
        validator.RuleFor(form => form.TrainerIds).AtMost(MostTrainers);
        validator.RuleForEach(form => form.TrainerIds).NotEmpty();
    }
}
