using FluentValidation;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.MentoringSessions;

/// <summary>What was held, when, and for how long.</summary>
public abstract record MentoringSessionForm
{
    /// <summary>What it was about.</summary>
    /// <example>mockInterview</example>
    public MentoringSessionKind? Kind { get; init; }

    /// <summary>The day in Paris; neither in the future nor before the mentorship began.</summary>
    /// <example>2026-11-20</example>
    public DateOnly? HeldOn { get; init; }

    /// <summary>15 to 180 minutes, in steps of 15.</summary>
    /// <example>60</example>
    public int Minutes { get; init; }

    internal Result<MentoringSessionFacts> ToFacts() => MentoringSessionFacts.Of(Kind!.Value, HeldOn!.Value, Minutes);
}

internal static class MentoringSessionFormRules
{
    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : MentoringSessionForm
    {
        validator.RuleFor(form => form.Kind).NotNull();
        validator.RuleFor(form => form.HeldOn).NotNull();
    }
}
