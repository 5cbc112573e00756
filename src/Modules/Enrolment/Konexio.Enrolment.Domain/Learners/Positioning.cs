using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

/// <summary>A test of French and of digital skills before entry, and where it suggests to begin.</summary>
public sealed class Positioning : AggregateRoot
{
    private const int MonthsOfValidity = 6;

    private Positioning()
    {
    }

    public PositioningId Id { get; private set; }

    public LearnerId LearnerId { get; private set; }

    public CefrLevel French { get; private set; }

    public DigitalLevels Digital { get; private set; } = null!;

    /// <summary>What the assessor saw; sensitive.</summary>
    public string? Evidence { get; private set; }

    public string Assessor { get; private set; } = null!;

    public DateOnly TakenOn { get; private set; }

    /// <summary>The last day on which it counts.</summary>
    public DateOnly ValidUntil { get; private set; }

    /// <summary>Kept as it was given: later rules do not change it.</summary>
    public Suggestion Suggestion { get; private set; } = null!;

    public static Result<Positioning> Record(
        LearnerId learner,
        CefrLevel french,
        DigitalLevels digital,
        string? evidence,
        string assessor,
        DateOnly takenOn,
        PlacementRules rules,
        DateTimeOffset now)
    {
        if (takenOn > SchoolDay.Of(now)) return PositioningErrors.TakenInFuture;

        var positioning = new Positioning
        {
            Id = new PositioningId(Guid.CreateVersion7(now)),
            LearnerId = learner,
            French = french,
            Digital = digital,
            Evidence = evidence,
            Assessor = assessor,
            TakenOn = takenOn,
            ValidUntil = takenOn.AddMonths(MonthsOfValidity),
            Suggestion = rules.Suggest(french, digital),
        };
        positioning.Raise(new LearnerPositioned(positioning.Id, learner, french, digital.Mean, takenOn));
        return positioning;
    }

    public bool IsValidOn(DateOnly day) => TakenOn <= day && day <= ValidUntil;
}
