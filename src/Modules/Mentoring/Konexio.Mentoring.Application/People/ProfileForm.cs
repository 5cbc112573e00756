using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Application.People;

/// <summary>What mentors and mentees both tell of themselves.</summary>
internal interface IProfileForm
{
    IReadOnlyList<string> Languages { get; }

    IReadOnlyList<MentoringSkill> Skills { get; }

    IReadOnlyList<WeeklySlotContent> Slots { get; }
}

internal static class ProfileFormRules
{
    private const int MostLanguages = 20;
    private const int MostSlots = 21;
    private const int LongestTag = 35;

    internal static void CheckProfile<T>(this AbstractValidator<T> validator) where T : IProfileForm
    {
        validator.RuleFor(form => form.Languages).NotEmpty().AtMost(MostLanguages);
        validator.RuleForEach(form => form.Languages).NotNull().MaximumLength(LongestTag)
            .Must(tag => tag is null || SpokenLanguage.Of(tag).Succeeded).WithErrorCode(PeopleErrors.MalformedLanguage.Code);
        validator.RuleFor(form => form.Skills).NotNull().AtMost(Enum.GetValues<MentoringSkill>().Length);
        validator.RuleForEach(form => form.Skills).IsInEnum();
        validator.RuleFor(form => form.Slots).NotNull().AtMost(MostSlots);
        validator.RuleForEach(form => form.Slots).NotNull().SetValidator(new SlotValidator());
    }

    internal static IReadOnlyList<SpokenLanguage> ToLanguages(this IEnumerable<string> tags) => [.. tags.Select(tag => SpokenLanguage.Of(tag).Value).Distinct()];

    private sealed class SlotValidator : AbstractValidator<WeeklySlotContent>
    {
        public SlotValidator()
        {
            RuleFor(slot => slot.Day).IsInEnum();
            RuleFor(slot => slot.Part).IsInEnum();
        }
    }
}
