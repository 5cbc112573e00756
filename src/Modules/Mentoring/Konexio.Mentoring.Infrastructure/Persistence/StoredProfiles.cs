using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>A part of a day of the week as it stands in a sealed document.</summary>
internal sealed record StoredSlot(DayOfWeek Day, SlotPart Part)
{
    public static List<StoredSlot> Of(IEnumerable<WeeklySlot> slots) => [.. slots.Select(slot => new StoredSlot(slot.Day, slot.Part))];

    public static List<WeeklySlot> Open(IEnumerable<StoredSlot> slots) => [.. slots.Select(slot => new WeeklySlot(slot.Day, slot.Part))];
}

/// <summary>Whom the school speaks to at a company, as one sealed document.</summary>
internal sealed record StoredContact(string Name, string Email)
{
    private const string Column = "companies.contact";

    public static byte[] Seal(DataKey key, CompanyContact contact) =>
        key.Seal(StoredJson.Write(new StoredContact(contact.Name.Reveal(), contact.Email)), Column)!;

    public static CompanyContact Open(DataKey key, byte[] stored)
    {
        var contact = StoredJson.Read<StoredContact>(key.Open(stored, Column)!);
        return new CompanyContact(FullName.Of(contact.Name).Value, contact.Email);
    }

    public override string ToString() => nameof(StoredContact);
}

/// <summary>What a mentor tells of themselves, as one sealed document.</summary>
internal sealed record StoredMentorProfile(string Name, string Email, List<string> Languages, List<MentoringSkill> Skills, List<StoredSlot> Slots)
{
    private const string Column = "mentors.profile";

    public static byte[] Seal(DataKey key, MentorProfile profile) => key.Seal(
        StoredJson.Write(new StoredMentorProfile(
            profile.Name.Reveal(), profile.Email, [.. profile.Languages.Select(language => language.Tag)], [.. profile.Skills], StoredSlot.Of(profile.Slots))), Column)!;

    public static MentorProfile Open(DataKey key, byte[] stored)
    {
        var profile = StoredJson.Read<StoredMentorProfile>(key.Open(stored, Column)!);
        return new MentorProfile(
            FullName.Of(profile.Name).Value, profile.Email, [.. profile.Languages.Select(tag => SpokenLanguage.Of(tag).Value)], profile.Skills, StoredSlot.Open(profile.Slots));
    }

    public override string ToString() => nameof(StoredMentorProfile);
}

/// <summary>What a learner wants of a mentor, as one sealed document.</summary>
internal sealed record StoredMenteeProfile(
    string Goals, List<string> Languages, List<MentoringSkill> Skills, List<StoredSlot> Slots, List<MentorId> ExcludedMentors, List<CompanyId> ExcludedCompanies)
{
    private const string Column = "mentees.profile";

    public static byte[] Seal(DataKey key, MenteeProfile profile) => key.Seal(
        StoredJson.Write(new StoredMenteeProfile(
            profile.Goals, [.. profile.Languages.Select(language => language.Tag)], [.. profile.Skills], StoredSlot.Of(profile.Slots),
            [.. profile.ExcludedMentors], [.. profile.ExcludedCompanies])), Column)!;

    public static MenteeProfile Open(DataKey key, byte[] stored)
    {
        var profile = StoredJson.Read<StoredMenteeProfile>(key.Open(stored, Column)!);
        return new MenteeProfile(
            profile.Goals, [.. profile.Languages.Select(tag => SpokenLanguage.Of(tag).Value)], profile.Skills, StoredSlot.Open(profile.Slots),
            profile.ExcludedMentors, profile.ExcludedCompanies);
    }

    public override string ToString() => nameof(StoredMenteeProfile);
}
