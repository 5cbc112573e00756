using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;
using Konexio.Mentoring.Infrastructure.Matching;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Tests.Matching;

/// <summary>Matchings to try, and who is in them.</summary>
internal static class AMatching
{
    public static MenteeFacts Mentee(int number, params string[] languages) => new(MenteeId(number), new PersonId(Id(3, number)))
    {
        Languages = Spoken(languages),
        Slots = [new WeeklySlot(DayOfWeek.Monday, SlotPart.Evening)],
    };

    public static MentorFacts Mentor(int number, int capacity = 1, int company = 1, params string[] languages) =>
        new(MentorId(number), new PersonId(Id(4, number)), CompanyId(company))
        {
            Languages = Spoken(languages),
            Slots = [new WeeklySlot(DayOfWeek.Monday, SlotPart.Evening)],
            Capacity = capacity,
        };

    public static MenteeId MenteeId(int number) => new(Id(1, number));

    public static MentorId MentorId(int number) => new(Id(2, number));

    public static CompanyId CompanyId(int number) => new(Id(5, number));

    public static MatchingPair Pair(int mentee, int mentor) => new(MenteeId(mentee), MentorId(mentor));

    public static MatchingInput Input(IReadOnlyList<MenteeFacts> mentees, IReadOnlyList<MentorFacts> mentors) =>
        new(MatchingRules.Seed, mentees, mentors, [], []);

    public static MatchingResult Solve(MatchingInput input)
    {
        var problem = MatchingProblem.Of(input).Value;
        return problem.Conclude(new FlowAssignment().Assign(problem));
    }

    private static List<SpokenLanguage> Spoken(string[] languages) =>
        [.. (languages.Length == 0 ? ["fr"] : languages).Select(tag => SpokenLanguage.Of(tag).Value)];

    private static Guid Id(int kind, int number) => new(0x01920000, 0, 0x7000, [0x80, (byte)kind, 0, 0, 0, 0, (byte)(number >> 8), (byte)number]);
}
