using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Tracks;

namespace Konexio.Curriculum.Application.Tracks;

/// <summary>All that one version of a track teaches, in order.</summary>
public abstract record TrackForm
{
    /// <summary>The track's code, the same in all its versions.</summary>
    /// <example>parcours-digital</example>
    public string Code { get; init; } = "";

    public BilingualText? Name { get; init; }

    /// <summary>The stages, each of which a cohort can deliver.</summary>
    public IReadOnlyList<StageContent> Stages { get; init; } = [];

    public sealed override string ToString() => GetType().Name;

    internal TrackContent ToContent() => new(Code, Name!.ToWording(), [.. Stages.Select(stage => stage.ToStage())]);
}

internal static class TrackFormRules
{
    private const int MostStages = 20;

    internal static void CheckForm<T>(this AbstractValidator<T> validator) where T : TrackForm
    {
        validator.RuleFor(form => form.Code).NotEmpty().Kebab();
        validator.RuleFor(form => form.Name).NotNull().SetValidator(new BilingualTextValidator()!);
        validator.RuleFor(form => form.Stages).NotEmpty().AtMost(MostStages);
        validator.RuleForEach(form => form.Stages).NotNull().SetValidator(new StageContentValidator());
    }
}
