using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.People;
using static Konexio.Mentoring.Tests.Matching.AMatching;

namespace Konexio.Mentoring.Tests.Matching;

/// <summary>A matching drawn by a number: the same number draws the same.</summary>
internal sealed class DrawnMatching(int seed)
{
    private static readonly string[] Tongues = ["fr", "en", "fa", "ps", "ar"];
    private static readonly MapPoint[] Points = [new(48.91, 2.38), new(48.85, 2.35), new(48.63, 2.44), new(45.76, 4.84)];

    private ulong _state = (uint)seed;

    public MatchingInput Draw(int mostMentees, int mostMentors)
    {
        var rules = MatchingRules.Of(1, Weights(), 1 + Below(3), 1 + Below(60), Below(1001), Below(600)).Value;
        var mentees = Enumerable.Range(1, Below(mostMentees + 1)).Select(DrawMentee).ToList();
        var mentors = Enumerable.Range(1, Below(mostMentors + 1)).Select(DrawMentor).ToList();
        var input = new MatchingInput(rules, mentees, mentors, [], Pairs(mentees.Count, mentors.Count, Below(3)));

        // Only pins that can be: the others are refused before anything is sought.
        foreach (var pin in Pairs(mentees.Count, mentors.Count, Below(3)))
        {
            var pinned = input with { Pins = [.. input.Pins, pin] };
            if (MatchingProblem.Of(pinned).Succeeded) input = pinned;
        }

        return input;
    }

    public IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> list) => [.. list.Select(item => (Item: item, Order: Next())).OrderBy(one => one.Order).Select(one => one.Item)];

    private MenteeFacts DrawMentee(int number) => Mentee(number, Some(Tongues, 2)) with
    {
        Skills = Some(Enum.GetValues<MentoringSkill>()[..4], 2),
        Slots = Some([new WeeklySlot(DayOfWeek.Monday, SlotPart.Evening), new WeeklySlot(DayOfWeek.Friday, SlotPart.Morning)], 2),
        ExcludedMentors = Below(4) == 0 ? [MentorId(1 + Below(3))] : [],
        ExcludedCompanies = Below(6) == 0 ? [CompanyId(1 + Below(2))] : [],
        Place = DrawPlace(),
        Barrier = Below(8) == 0 ? MatchingConstraint.ConsentMissing : null,
    };

    private MentorFacts DrawMentor(int number) => Mentor(number, 1 + Below(3), 1 + Below(2), Some(Tongues, 3)) with
    {
        Skills = Some(Enum.GetValues<MentoringSkill>()[..4], 3),
        Slots = Some([new WeeklySlot(DayOfWeek.Monday, SlotPart.Evening), new WeeklySlot(DayOfWeek.Friday, SlotPart.Morning)], 2),
        Place = DrawPlace(),
        Taken = Below(2),
        Barrier = Below(8) == 0 ? MatchingConstraint.VettingExpired : null,
    };

    private Place? DrawPlace()
    {
        var site = Below(Points.Length);
        return Below(4) == 0 ? null : new Place(new(MenteeId(900 + site).Value), Points[site]);
    }

    private List<MatchingPair> Pairs(int mentees, int mentors, int count) => mentees == 0 || mentors == 0
        ? []
        : [.. Enumerable.Range(0, count).Select(_ => Pair(1 + Below(mentees), 1 + Below(mentors))).Distinct()];

    private MatchingWeights Weights()
    {
        var slots = Below(50);
        var skills = Below(30);
        var distance = Below(20);
        return new MatchingWeights(slots, skills, distance, 100 - slots - skills - distance);
    }

    private T[] Some<T>(T[] all, int most) => [.. Shuffle(all).Take(1 + Below(most))];

    private int Below(int limit) => (int)(Next() % (ulong)limit);

    // SplitMix64.
    private ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
