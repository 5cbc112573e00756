using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Benchmarks.Matching;

/// <summary>
/// Mentees and mentors made up by a number: most speak French, newcomers not yet; mentors come from few large and many small
/// companies, and have one to four places.
/// </summary>
internal sealed class GeneratedCohort(int seed)
{
    private const int Sites = 6;

    // Of a hundred mentees, and of a hundred mentors, so many speak each language.
    private static readonly (string Tag, int Mentees, int Mentors)[] Tongues =
        [("fr", 80, 97), ("en", 30, 55), ("ar", 22, 8), ("fa", 18, 3), ("ps", 12, 2), ("ti", 8, 1), ("uk", 6, 3), ("es", 5, 12)];

    private static readonly MapPoint[] Points =
        [new(48.9146, 2.3821), new(48.8566, 2.3522), new(48.8924, 2.2360), new(48.6305, 2.4387), new(49.0369, 2.0762), new(45.7640, 4.8357)];

    private static readonly WeeklySlot[] Week =
        [.. Enum.GetValues<DayOfWeek>().SelectMany(day => Enum.GetValues<SlotPart>().Select(part => new WeeklySlot(day, part)))];

    private ulong _state = (uint)seed;

    public MatchingInput Draw(int mentees, int mentors) => new(
        MatchingRules.Seed,
        [.. Enumerable.Range(1, mentees).Select(number => DrawMentee(number, mentors))],
        [.. Enumerable.Range(1, mentors).Select(number => DrawMentor(number, mentors))],
        [],
        []);

    private MenteeFacts DrawMentee(int number, int mentors) => new(new MenteeId(Id(1, number)), new PersonId(Id(3, number)))
    {
        Languages = Speak(tongue => tongue.Mentees),
        Skills = Some(Enum.GetValues<MentoringSkill>(), 1, 3),
        Slots = Some(Week, 2, 6),
        ExcludedMentors = Below(20) == 0 ? [new MentorId(Id(2, 1 + Below(mentors)))] : [],
        ExcludedCompanies = Below(40) == 0 ? [Company(mentors)] : [],
        Place = At(Below(Sites)),
    };

    private MentorFacts DrawMentor(int number, int mentors) => new(new MentorId(Id(2, number)), new PersonId(Id(4, number)), Company(mentors))
    {
        Languages = Speak(tongue => tongue.Mentors),
        Skills = Some(Enum.GetValues<MentoringSkill>(), 2, 5),
        Slots = Some(Week, 1, 4),
        Place = Below(5) == 0 ? null : At(Below(Sites)),
        Capacity = 1 + Below(4),
    };

    private List<SpokenLanguage> Speak(Func<(string Tag, int Mentees, int Mentors), int> share)
    {
        var spoken = Tongues.Where(tongue => Below(100) < share(tongue)).Select(tongue => SpokenLanguage.Of(tongue.Tag).Value).ToList();
        return spoken.Count > 0 ? spoken : [SpokenLanguage.Of("fr").Value];
    }

    // The product of two draws: companies with small numbers have many mentors.
    private CompanyId Company(int mentors)
    {
        var companies = Math.Max(2, mentors / 8);
        return new CompanyId(Id(5, Below(companies) * Below(companies) / companies));
    }

    private static Place At(int site) => new(new SiteId(Id(6, site)), Points[site]);

    private T[] Some<T>(T[] all, int least, int most)
    {
        var picked = all.ToArray();
        for (var i = picked.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (picked[i], picked[other]) = (picked[other], picked[i]);
        }

        return picked[..(least + Below(most - least + 1))];
    }

    private int Below(int limit) => (int)(Next() % (ulong)limit);

    // SplitMix64: a cohort can be drawn again.
    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    private static Guid Id(int kind, int number) => new(0x01920000, 0, 0x7000, [0x80, (byte)kind, 0, 0, 0, 0, (byte)(number >> 8), (byte)number]);
}
