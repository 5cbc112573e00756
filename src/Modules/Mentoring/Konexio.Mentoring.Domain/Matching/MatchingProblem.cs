using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Matching;

/// <summary>A mentee that may go with a mentor, both by their place in the problem's lists.</summary>
public readonly record struct PossiblePair(int Mentee, int Mentor, int Points);

/// <summary>
/// Who may go with whom, and what it is worth. Pins hold before anything is sought: what is left is to find as many pairs as
/// there can be, and among those the ones worth most.
/// </summary>
public sealed class MatchingProblem
{
    private readonly MatchingInput _input;
    private readonly List<MenteeFacts> _all;
    private readonly HashSet<MatchingPair> _forbidden;
    private readonly Dictionary<MenteeId, MentorId> _pins;
    private readonly Dictionary<MentorId, int> _pinsOfMentor;

    private MatchingProblem(MatchingInput input)
    {
        _input = input;
        _all = [.. input.Mentees.OrderBy(mentee => mentee.Id.Value)];
        _forbidden = [.. input.Forbidden];
        _pins = input.Pins.ToDictionary(pin => pin.MenteeId, pin => pin.MentorId);
        _pinsOfMentor = input.Pins.CountBy(pin => pin.MentorId).ToDictionary();
        Mentors = [.. input.Mentors.OrderBy(mentor => mentor.Id.Value)];
        Mentees = [.. _all.Where(mentee => mentee.Barrier is null && !_pins.ContainsKey(mentee.Id))];
        Pairs = [.. FindPairs()];
    }

    public MatchingRules Rules => _input.Rules;

    /// <summary>Those for whom a mentor is sought, by id.</summary>
    public IReadOnlyList<MenteeFacts> Mentees { get; }

    /// <summary>All mentors, by id.</summary>
    public IReadOnlyList<MentorFacts> Mentors { get; }

    /// <summary>By mentee, then by mentor.</summary>
    public IReadOnlyList<PossiblePair> Pairs { get; }

    /// <summary>Refuses every pin that breaks a constraint: a coordinator overrules the score, not the rules.</summary>
    public static Result<MatchingProblem> Of(MatchingInput input)
    {
        var faults = PinFaults.Of(input);
        return faults.Count > 0 ? Result<MatchingProblem>.Refused(faults) : new MatchingProblem(input);
    }

    /// <summary>How many more mentees than the pinned ones a mentor can take.</summary>
    public int Places(MentorFacts mentor) => Math.Max(0, mentor.Free - _pinsOfMentor.GetValueOrDefault(mentor.Id));

    /// <summary>What the next pairs of each company are worth begins at how many it has, those of this problem's pins among them.</summary>
    public int CompanyHas(MentorFacts oneOfIts) => Mentors
        .Where(mentor => mentor.CompanyId == oneOfIts.CompanyId)
        .Sum(mentor => mentor.Taken + _pinsOfMentor.GetValueOrDefault(mentor.Id));

    /// <summary>The result that these pairs and the pins make. Pairs that break a constraint are a fault of whoever found them.</summary>
    public MatchingResult Conclude(IEnumerable<MatchingPair> found)
    {
        var chosen = new Dictionary<MenteeId, MentorId>(_pins);
        foreach (var pair in found) chosen.Add(pair.MenteeId, pair.MentorId);

        var mentors = Mentors.ToDictionary(mentor => mentor.Id);
        var taken = chosen.Values.CountBy(id => id).ToDictionary();
        if (taken.Any(one => one.Value > mentors[one.Key].Free)) throw new InvalidOperationException("A mentor was given more mentees than there are places.");

        var companies = Mentors.GroupBy(mentor => mentor.CompanyId).ToDictionary(group => group.Key, group => group.Sum(mentor => mentor.Taken));
        var pairs = new List<ProposedPair>();
        var unmatched = new List<UnmatchedMentee>();
        long points = 0;
        foreach (var mentee in _all)
        {
            if (!chosen.TryGetValue(mentee.Id, out var id))
            {
                unmatched.Add(Explain(mentee));
                continue;
            }

            var mentor = mentors[id];
            if (mentee.Barrier is not null || Barrier(mentee, mentor) is not null) throw new InvalidOperationException("A pair breaks a constraint.");

            var before = companies[mentor.CompanyId]++;
            pairs.Add(new ProposedPair(new MatchingPair(mentee.Id, id), _pins.ContainsKey(mentee.Id), PairScore.Of(Rules, mentee, mentor, before)));
            points += PairScore.OwnPoints(Rules, mentee, mentor) + PairScore.SpreadPoints(Rules, before);
        }

        return new MatchingResult(pairs, unmatched, points);
    }

    private IEnumerable<PossiblePair> FindPairs()
    {
        for (var i = 0; i < Mentees.Count; i++)
        {
            for (var j = 0; j < Mentors.Count; j++)
            {
                if (Places(Mentors[j]) > 0 && Barrier(Mentees[i], Mentors[j]) is null)
                    yield return new PossiblePair(i, j, PairScore.OwnPoints(Rules, Mentees[i], Mentors[j]));
            }
        }
    }

    private MatchingConstraint? Barrier(MenteeFacts mentee, MentorFacts mentor) => PairBarriers.Between(mentee, mentor, _forbidden.Contains);

    // The mentors that are left after each constraint: the one that leaves none is what stands in the way.
    private UnmatchedMentee Explain(MenteeFacts mentee)
    {
        if (mentee.Barrier is { } own) return new UnmatchedMentee(mentee.Id, own, new Dictionary<MatchingConstraint, int>());

        var barriers = Mentors
            .Select(mentor => Barrier(mentee, mentor) ?? MatchingConstraint.CapacityTaken)
            .CountBy(barrier => barrier).ToDictionary();
        var withPlaces = Mentors.Where(mentor => mentor.Free > 0).Select(mentor => Barrier(mentee, mentor)).ToList();
        return new UnmatchedMentee(mentee.Id, withPlaces.Count == 0 ? MatchingConstraint.NoFreeMentor : Narrowest(withPlaces), barriers);
    }

    private static MatchingConstraint Narrowest(List<MatchingConstraint?> barriers) =>
        barriers.Contains(null) ? MatchingConstraint.CapacityTaken : barriers.Max()!.Value;
}
