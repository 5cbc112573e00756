using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Matching;

/// <summary>A mentee with a mentor.</summary>
public readonly record struct MatchingPair(MenteeId MenteeId, MentorId MentorId);

/// <summary>All that a matching looks at: the same input gives the same pairs.</summary>
public sealed record MatchingInput(
    MatchingRules Rules,
    IReadOnlyList<MenteeFacts> Mentees,
    IReadOnlyList<MentorFacts> Mentors,
    IReadOnlyList<MatchingPair> Pins,
    IReadOnlyList<MatchingPair> Forbidden);

/// <summary>What a matching knows of a mentee.</summary>
public sealed record MenteeFacts(MenteeId Id, PersonId PersonId)
{
    public IReadOnlyList<SpokenLanguage> Languages { get; init; } = [];

    public IReadOnlyList<MentoringSkill> Skills { get; init; } = [];

    public IReadOnlyList<WeeklySlot> Slots { get; init; } = [];

    public IReadOnlyList<MentorId> ExcludedMentors { get; init; } = [];

    public IReadOnlyList<CompanyId> ExcludedCompanies { get; init; } = [];

    public Place? Place { get; init; }

    /// <summary>Why the mentee may not be paired at all; null where they may.</summary>
    public MatchingConstraint? Barrier { get; init; }

    public bool Refuses(MentorFacts mentor) => ExcludedMentors.Contains(mentor.Id) || ExcludedCompanies.Contains(mentor.CompanyId);

    public bool SaysSameAs(MenteeFacts other) =>
        Languages.SequenceEqual(other.Languages) && Skills.SequenceEqual(other.Skills) && Slots.SequenceEqual(other.Slots)
        && ExcludedMentors.SequenceEqual(other.ExcludedMentors) && ExcludedCompanies.SequenceEqual(other.ExcludedCompanies)
        && Place == other.Place && Barrier == other.Barrier;

    public override string ToString() => nameof(MenteeFacts);
}

/// <summary>What a matching knows of a mentor.</summary>
public sealed record MentorFacts(MentorId Id, PersonId PersonId, CompanyId CompanyId)
{
    public IReadOnlyList<SpokenLanguage> Languages { get; init; } = [];

    public IReadOnlyList<MentoringSkill> Skills { get; init; } = [];

    public IReadOnlyList<WeeklySlot> Slots { get; init; } = [];

    public Place? Place { get; init; }

    public int Capacity { get; init; }

    /// <summary>How many mentorships run or are proposed.</summary>
    public int Taken { get; init; }

    /// <summary>Why the mentor may take nobody on; null where they may.</summary>
    public MatchingConstraint? Barrier { get; init; }

    public int Free => Barrier is null ? Math.Max(0, Capacity - Taken) : 0;

    public bool SharesLanguageWith(MenteeFacts mentee) => Languages.Any(mentee.Languages.Contains);

    /// <summary>Whether all that is the mentor's own is the same: how many places are taken is not.</summary>
    public bool SaysSameAs(MentorFacts other) =>
        CompanyId == other.CompanyId && Languages.SequenceEqual(other.Languages) && Skills.SequenceEqual(other.Skills)
        && Slots.SequenceEqual(other.Slots) && Place == other.Place && Capacity == other.Capacity && Barrier == other.Barrier;

    public override string ToString() => nameof(MentorFacts);
}
