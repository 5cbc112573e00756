using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.SkillsCards;

/// <summary>A learner, as Enrolment names them.</summary>
public readonly record struct LearnerId(Guid Value) : IId<LearnerId>
{
    public static LearnerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>Who sits exams: one of the school's own learners, or somebody from outside, who has no learner's id.</summary>
public sealed record Candidate
{
    private Candidate(PersonId personId, LearnerId? learnerId) => (PersonId, LearnerId) = (personId, learnerId);

    public PersonId PersonId { get; }

    public LearnerId? LearnerId { get; }

    public bool IsExternal => LearnerId is null;

    public static Candidate Learner(LearnerId learner, PersonId person) => new(person, learner);

    public static Candidate External(PersonId person) => new(person, null);
}
