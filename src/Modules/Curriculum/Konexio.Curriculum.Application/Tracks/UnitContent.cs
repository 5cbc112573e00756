using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Tracks;

namespace Konexio.Curriculum.Application.Tracks;

/// <summary>A unit of a stage, with the hours that it takes and what learners can do after it.</summary>
public sealed record UnitContent
{
    /// <example>debutant</example>
    public string Code { get; init; } = "";

    public BilingualText? Title { get; init; }

    /// <example>20</example>
    public decimal Hours { get; init; }

    /// <summary>The class level, where the unit belongs to one.</summary>
    public ClassLevel? Level { get; init; }

    public IReadOnlyList<OutcomeContent> Outcomes { get; init; } = [];

    public static UnitContent Of(Unit unit) => new()
    {
        Code = unit.Code,
        Title = BilingualText.Of(unit.Title),
        Hours = unit.Hours,
        Level = unit.Level,
        Outcomes = [.. unit.Outcomes.Select(OutcomeContent.Of)],
    };

    internal Unit ToUnit() => new(Code, Title!.ToWording(), Hours, [.. Outcomes.Select(outcome => outcome.ToOutcome())], Level);
}

/// <summary>What a learner can then do.</summary>
public sealed record OutcomeContent
{
    /// <example>chercher</example>
    public string Code { get; init; } = "";

    public BilingualText? Text { get; init; }

    /// <summary>Codes of the DigComp 2.2 competences that it belongs to.</summary>
    /// <example>["1.1"]</example>
    public IReadOnlyList<string> Competences { get; init; } = [];

    public static OutcomeContent Of(Outcome outcome) =>
        new() { Code = outcome.Code, Text = BilingualText.Of(outcome.Text), Competences = outcome.Competences };

    internal Outcome ToOutcome() => new(Code, Text!.ToWording(), Competences);
}

internal static class CodeRules
{
    internal static IRuleBuilderOptions<T, string> Kebab<T>(this IRuleBuilder<T, string> rule) =>
        rule.MaximumLength(60).Matches("^[a-z0-9]+(-[a-z0-9]+)*\\z").WithErrorCode(TrackErrors.MalformedCode.Code);
}

internal sealed class UnitContentValidator : AbstractValidator<UnitContent>
{
    private const int MostOutcomes = 60;

    public UnitContentValidator()
    {
        RuleFor(unit => unit.Code).NotEmpty().Kebab();
        RuleFor(unit => unit.Title).NotNull().SetValidator(new BilingualTextValidator()!);
        RuleFor(unit => unit.Hours).NotEmpty().InclusiveBetween(0.25m, 2_000m);
        RuleFor(unit => unit.Level).IsInEnum();
        RuleFor(unit => unit.Outcomes).AtMost(MostOutcomes);
        RuleForEach(unit => unit.Outcomes).NotNull().SetValidator(new OutcomeContentValidator());
    }
}

internal sealed class OutcomeContentValidator : AbstractValidator<OutcomeContent>
{
    private const int Competences = 21;

    public OutcomeContentValidator()
    {
        RuleFor(outcome => outcome.Code).NotEmpty().Kebab();
        RuleFor(outcome => outcome.Text).NotNull().SetValidator(new BilingualTextValidator()!);
        RuleFor(outcome => outcome.Competences).NotEmpty().AtMost(Competences);
        RuleForEach(outcome => outcome.Competences).NotEmpty()
            .Matches("^(1\\.[1-3]|2\\.[1-6]|[345]\\.[1-4])\\z").WithErrorCode(TrackErrors.UnknownCompetence.Code);
    }
}
