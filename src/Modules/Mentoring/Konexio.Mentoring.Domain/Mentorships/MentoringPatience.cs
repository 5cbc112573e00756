namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>How long a pairing may be silent.</summary>
public static class MentoringPatience
{
    public static IReadOnlyList<int> Days { get; } = [14, 45, 90];

    /// <summary>How many nudges such a silence should have brought.</summary>
    public static int NudgesAfter(TimeSpan silence) => Days.Count(days => silence >= TimeSpan.FromDays(days));

    public static MentorshipHealth HealthAfter(TimeSpan silence) => (MentorshipHealth)NudgesAfter(silence);
}
