using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.People;
using Konexio.Mentoring.Infrastructure.Persistence;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>A pair that a run proposes, and why.</summary>
/// <param name="MenteeId">The mentee.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="IsPinned">Whether it had to be.</param>
/// <param name="Score">How good it is.</param>
/// <param name="InCommon">What the two have in common; absent once the data of one of them is erased.</param>
public sealed record ProposedPairResponse(Guid MenteeId, Guid MentorId, bool IsPinned, PairScoreResponse Score, CommonGroundResponse? InCommon)
{
    internal static ProposedPairResponse Of(ProposedPair proposed, KnownPeople known) => new(
        proposed.Pair.MenteeId.Value,
        proposed.Pair.MentorId.Value,
        proposed.Pinned,
        new PairScoreResponse(proposed.Score.Total, proposed.Score.Slots, proposed.Score.Skills, proposed.Score.Distance, proposed.Score.CompanySpread),
        known.Mentees.TryGetValue(proposed.Pair.MenteeId, out var mentee) && known.Mentors.TryGetValue(proposed.Pair.MentorId, out var mentor)
            ? CommonGroundResponse.Of(CommonGround.Of(mentee, mentor))
            : null);

    public override string ToString() => nameof(ProposedPairResponse);
}

/// <summary>How good a pair is, by part, each from 0 to 1,000.</summary>
/// <param name="Total">The mean of the parts, weighted by the rules and rounded down.</param>
/// <param name="Slots">Times when both can meet.</param>
/// <param name="Skills">How much of what the mentee wants the mentor can help with.</param>
/// <param name="Distance">How near they are.</param>
/// <param name="CompanySpread">How few mentees the mentor's company had before this one.</param>
public sealed record PairScoreResponse(int Total, int Slots, int Skills, int Distance, int CompanySpread);

/// <summary>What two people have in common.</summary>
/// <param name="Languages">Languages that both speak (BCP 47).</param>
/// <param name="Skills">What the mentee wants and the mentor can help with.</param>
/// <param name="Slots">When both can usually meet.</param>
/// <param name="Kilometres">How far apart they are as the crow flies, to a tenth; absent where a place is not known.</param>
public sealed record CommonGroundResponse(
    IReadOnlyList<string> Languages, IReadOnlyList<MentoringSkill> Skills, IReadOnlyList<CommonSlot> Slots, decimal? Kilometres)
{
    internal static CommonGroundResponse Of(CommonGround common) => new(
        [.. common.Languages.Select(language => language.Tag)], common.Skills, [.. common.Slots.Select(slot => new CommonSlot(slot.Day, slot.Part))], common.Kilometres);

    public override string ToString() => nameof(CommonGroundResponse);
}

/// <summary>A part of a day of the week, in the time of Europe/Paris.</summary>
public sealed record CommonSlot(DayOfWeek Day, SlotPart Part);

/// <summary>A mentee whom a run leaves without a mentor.</summary>
/// <param name="MenteeId">The mentee.</param>
/// <param name="Constraint">What stands in the way.</param>
/// <param name="Mentors">How many mentors each constraint rules out; empty where it is the mentee who may not be paired.</param>
public sealed record UnmatchedMenteeResponse(Guid MenteeId, MatchingConstraint Constraint, IReadOnlyList<RuledOutMentors> Mentors)
{
    internal static UnmatchedMenteeResponse Of(UnmatchedMentee left) => new(
        left.MenteeId.Value, left.Constraint, [.. left.Mentors.OrderBy(one => one.Key).Select(one => new RuledOutMentors(one.Key, one.Value))]);
}

/// <summary>Mentors that one constraint rules out for a mentee.</summary>
public sealed record RuledOutMentors(MatchingConstraint Constraint, int Count);
