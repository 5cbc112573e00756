using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Domain.Mentees;

/// <summary>What a learner wants of a mentor; stored sealed under the learner's key.</summary>
public sealed record MenteeProfile(
    string Goals,
    IReadOnlyList<SpokenLanguage> Languages,
    IReadOnlyList<MentoringSkill> Skills,
    IReadOnlyList<WeeklySlot> Slots,
    IReadOnlyList<MentorId> ExcludedMentors,
    IReadOnlyList<CompanyId> ExcludedCompanies)
{
    public override string ToString() => nameof(MenteeProfile);
}
