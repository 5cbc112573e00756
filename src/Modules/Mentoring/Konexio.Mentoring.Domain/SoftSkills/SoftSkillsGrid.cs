namespace Konexio.Mentoring.Domain.SoftSkills;

/// <summary>One skill of the grid, in the two languages in which the school writes.</summary>
public sealed record GridSkill(string Code, string French, string English);

/// <summary>What is rated, in a version that never changes.</summary>
public sealed record SoftSkillsGrid(int Version, IReadOnlyList<GridSkill> Skills)
{
    public const int Lowest = 1;
    public const int Highest = 5;

    public static SoftSkillsGrid Seed { get; } = new(
        1,
        [
            new("communication", "Communication", "Communication"),
            new("teamwork", "Travail en équipe", "Teamwork"),
            new("autonomy", "Autonomie", "Autonomy"),
            new("organisation", "Organisation", "Organisation"),
            new("adaptability", "Adaptabilité", "Adaptability"),
            new("self-confidence", "Confiance en soi", "Self-confidence"),
        ]);

    /// <summary>Whether each skill is rated once, and nothing else.</summary>
    internal bool IsFilledBy(IReadOnlyCollection<SkillRating> ratings) =>
        ratings.Count == Skills.Count && Skills.All(skill => ratings.Any(rating => rating.Code == skill.Code));
}

/// <summary>How well somebody does at a skill, 1 (hardly) to 5 (very well).</summary>
public sealed record SkillRating(string Code, int Rating);
