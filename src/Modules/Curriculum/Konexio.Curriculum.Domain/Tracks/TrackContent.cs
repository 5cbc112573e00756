using Konexio.Curriculum.Domain.DigComp;
using Konexio.Curriculum.Domain.Languages;

namespace Konexio.Curriculum.Domain.Tracks;

/// <summary>The school's own class levels; a unit need not belong to one.</summary>
public enum ClassLevel
{
    Beginner,
    Intermediate,
    Advanced,
}

/// <summary>All that a track teaches, in order.</summary>
public sealed record TrackContent(string Code, Wording Name, IReadOnlyList<Stage> Stages)
{
    /// <summary>A copy that whoever holds the lists cannot change.</summary>
    internal TrackContent Frozen() => this with { Stages = [.. Stages.Select(stage => stage.Frozen())] };
}

/// <summary>A part of a track that a cohort delivers.</summary>
public sealed record Stage(string Code, Wording Name, IReadOnlyList<Unit> Units, Gate Gate)
{
    public IEnumerable<Outcome> Outcomes => Units.SelectMany(unit => unit.Outcomes);

    public Unit? FindUnit(string code) => Units.FirstOrDefault(unit => unit.Code == code);

    internal Stage Frozen() => this with
    {
        Units = [.. Units.Select(unit => unit.Frozen())],
        Gate = Gate with { RequiredOutcomes = [.. Gate.RequiredOutcomes] },
    };
}

public sealed record Unit(string Code, Wording Title, decimal Hours, IReadOnlyList<Outcome> Outcomes, ClassLevel? Level = null)
{
    internal Unit Frozen() => this with
    {
        Outcomes = [.. Outcomes.Select(outcome => outcome with { Competences = [.. outcome.Competences] })],
    };
}

/// <summary>What a learner can then do; each competence is a code of <see cref="DigCompCatalogue"/>.</summary>
public sealed record Outcome(string Code, Wording Text, IReadOnlyList<string> Competences);
