using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

public enum MentoringSessionKind
{
    Career,
    MockInterview,
    French,
    SoftSkills,
}

/// <summary>What was held, when, and for how long.</summary>
public sealed record MentoringSessionFacts
{
    public const int Step = 15;
    public const int Longest = 180;

    private MentoringSessionFacts(MentoringSessionKind kind, DateOnly heldOn, int minutes) => (Kind, HeldOn, Minutes) = (kind, heldOn, minutes);

    public MentoringSessionKind Kind { get; }

    /// <summary>The day in Paris.</summary>
    public DateOnly HeldOn { get; }

    public int Minutes { get; }

    public static Result<MentoringSessionFacts> Of(MentoringSessionKind kind, DateOnly heldOn, int minutes) =>
        minutes is < Step or > Longest || minutes % Step != 0 ? MentoringSessionErrors.WrongLength : new MentoringSessionFacts(kind, heldOn, minutes);
}
