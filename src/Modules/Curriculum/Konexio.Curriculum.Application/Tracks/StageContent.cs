using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Tracks;

namespace Konexio.Curriculum.Application.Tracks;

/// <summary>A stage of a track: its units in order, and what makes it complete.</summary>
public sealed record StageContent
{
    /// <example>autonomie</example>
    public string Code { get; init; } = "";

    public BilingualText? Name { get; init; }

    public IReadOnlyList<UnitContent> Units { get; init; } = [];

    public GateContent? Gate { get; init; }

    public static StageContent Of(Stage stage) => new()
    {
        Code = stage.Code,
        Name = BilingualText.Of(stage.Name),
        Units = [.. stage.Units.Select(UnitContent.Of)],
        Gate = GateContent.Of(stage.Gate),
    };

    internal Stage ToStage() => new(Code, Name!.ToWording(), [.. Units.Select(unit => unit.ToUnit())], Gate!.ToGate());
}

/// <summary>What makes a stage complete.</summary>
public sealed record GateContent
{
    /// <summary>The least share of sessions attended, from 0 to 1; where absent, attendance is not asked for.</summary>
    /// <example>0.8</example>
    public decimal? MinimumAttendance { get; init; }

    /// <summary>Codes of outcomes that the learner must have acquired.</summary>
    /// <example>["chercher"]</example>
    public IReadOnlyList<string> RequiredOutcomes { get; init; } = [];

    public static GateContent Of(Gate gate) => new() { MinimumAttendance = gate.MinimumAttendance, RequiredOutcomes = gate.RequiredOutcomes };

    internal Gate ToGate() => new(MinimumAttendance, RequiredOutcomes);
}

internal sealed class StageContentValidator : AbstractValidator<StageContent>
{
    private const int MostUnits = 60;

    public StageContentValidator()
    {
        RuleFor(stage => stage.Code).NotEmpty().Kebab();
        RuleFor(stage => stage.Name).NotNull().SetValidator(new BilingualTextValidator()!);
        RuleFor(stage => stage.Units).NotEmpty().AtMost(MostUnits);
        RuleForEach(stage => stage.Units).NotNull().SetValidator(new UnitContentValidator());
        RuleFor(stage => stage.Gate).NotNull().SetValidator(new GateContentValidator()!);
    }
}

internal sealed class GateContentValidator : AbstractValidator<GateContent>
{
    private const int MostOutcomes = 200;

    public GateContentValidator()
    {
        RuleFor(gate => gate.MinimumAttendance).InclusiveBetween(0m, 1m);
        RuleFor(gate => gate.RequiredOutcomes).AtMost(MostOutcomes);
        RuleForEach(gate => gate.RequiredOutcomes).NotEmpty().Kebab();
    }
}
