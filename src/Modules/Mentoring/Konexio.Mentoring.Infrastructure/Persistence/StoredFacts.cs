using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>What a matching knew of one person, as a sealed document.</summary>
internal sealed record StoredFacts(List<string> Languages, List<MentoringSkill> Skills, List<StoredSlot> Slots)
{
    private const string Column = "matching_run_people.facts";

    public Place? Place { get; init; }

    public MatchingConstraint? Barrier { get; init; }

    public List<MentorId>? ExcludedMentors { get; init; }

    public List<CompanyId>? ExcludedCompanies { get; init; }

    public CompanyId? CompanyId { get; init; }

    public int? Capacity { get; init; }

    public int? Taken { get; init; }

    public static StoredFacts Of(MenteeFacts mentee) => Of(mentee.Languages, mentee.Skills, mentee.Slots) with
    {
        Place = mentee.Place,
        Barrier = mentee.Barrier,
        ExcludedMentors = [.. mentee.ExcludedMentors],
        ExcludedCompanies = [.. mentee.ExcludedCompanies],
    };

    public static StoredFacts Of(MentorFacts mentor) => Of(mentor.Languages, mentor.Skills, mentor.Slots) with
    {
        Place = mentor.Place,
        Barrier = mentor.Barrier,
        CompanyId = mentor.CompanyId,
        Capacity = mentor.Capacity,
        Taken = mentor.Taken,
    };

    public byte[] Seal(DataKey key) => key.Seal(StoredJson.Write(this), Column)!;

    public static StoredFacts Open(DataKey key, byte[] stored) => StoredJson.Read<StoredFacts>(key.Open(stored, Column)!);

    public MenteeFacts ToMentee(Guid id, PersonId person) => new(new MenteeId(id), person)
    {
        Languages = Spoken(),
        Skills = Skills,
        Slots = StoredSlot.Open(Slots),
        ExcludedMentors = ExcludedMentors!,
        ExcludedCompanies = ExcludedCompanies!,
        Place = Place,
        Barrier = Barrier,
    };

    public MentorFacts ToMentor(Guid id, PersonId person) => new(new MentorId(id), person, CompanyId!.Value)
    {
        Languages = Spoken(),
        Skills = Skills,
        Slots = StoredSlot.Open(Slots),
        Place = Place,
        Capacity = Capacity!.Value,
        Taken = Taken!.Value,
        Barrier = Barrier,
    };

    public override string ToString() => nameof(StoredFacts);

    private static StoredFacts Of(IEnumerable<SpokenLanguage> languages, IEnumerable<MentoringSkill> skills, IEnumerable<WeeklySlot> slots) =>
        new([.. languages.Select(language => language.Tag)], [.. skills], StoredSlot.Of(slots));

    private List<SpokenLanguage> Spoken() => [.. Languages.Select(tag => SpokenLanguage.Of(tag).Value)];
}
