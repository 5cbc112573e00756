using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Domain.Mentors;

/// <summary>What a mentor tells of themselves; stored sealed under the mentor's key.</summary>
public sealed record MentorProfile(
    FullName Name,
    string Email,
    IReadOnlyList<SpokenLanguage> Languages,
    IReadOnlyList<MentoringSkill> Skills,
    IReadOnlyList<WeeklySlot> Slots)
{
    public override string ToString() => nameof(MentorProfile);
}
