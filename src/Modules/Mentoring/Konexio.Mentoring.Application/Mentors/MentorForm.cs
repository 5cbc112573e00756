using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Application.People;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Application.Mentors;

/// <summary>What a mentor tells of themselves; all of it is kept sealed, but the site and the capacity.</summary>
public abstract record MentorForm : IProfileForm
{
    /// <summary>The mentor's name, in any script.</summary>
    /// <example>Marc Exemple</example>
    public string Name { get; init; } = "";

    /// <example>marc@exemple.example</example>
    public string Email { get; init; } = "";

    /// <summary>The languages that the mentor can hold a conversation in, as BCP 47 tags; at least one.</summary>
    /// <example>["fr", "en"]</example>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>What the mentor can help with.</summary>
    /// <example>["mockInterview", "careerGuidance"]</example>
    public IReadOnlyList<MentoringSkill> Skills { get; init; } = [];

    /// <summary>When the mentor can usually meet.</summary>
    public IReadOnlyList<WeeklySlotContent> Slots { get; init; } = [];

    /// <summary>The site where the mentor meets mentees, as Curriculum names it; absent for who meets online only.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>How many mentorships may run at once, 1 to 20.</summary>
    /// <example>2</example>
    public int Capacity { get; init; } = 1;

    public sealed override string ToString() => GetType().Name;

    internal MentorProfile ToProfile() => new(
        FullName.Of(Name).Value, Email, Languages.ToLanguages(), [.. Skills.Distinct()], WeeklySlotContent.Of(Slots));

    internal Place? ToPlace() => SiteId is { } site ? new Place(new SiteId(site), Point: null) : null;
}

internal static class MentorFormRules
{
    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : MentorForm
    {
        validator.RuleFor(form => form.Name).NotEmpty().PlainText(200);
        validator.RuleFor(form => form.Email).NotEmpty().PlainText(254).EmailAddress();
        validator.CheckProfile();
        validator.RuleFor(form => form.SiteId).NotEqual(Guid.Empty);
        validator.RuleFor(form => form.Capacity).InclusiveBetween(1, Mentor.LargestCapacity).WithErrorCode(MentorErrors.CapacityOutOfRange.Code);
    }
}
