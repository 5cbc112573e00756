using Konexio.SharedKernel;

namespace Konexio.Mentoring.Contracts;

/// <summary>One side has rated a mentee's soft skills at the start and at the end of a mentorship.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="Side">Who rated: <c>mentee</c> or <c>mentor</c>.</param>
/// <param name="GridVersion">The version of the grid.</param>
/// <param name="Skills">Each skill of the grid.</param>
[EventName("mentoring.soft-skills-measured.v1")]
public sealed record SoftSkillsMeasured(
    Guid MentorshipId,
    Guid LearnerId,
    string Side,
    int GridVersion,
    IReadOnlyList<MeasuredSkill> Skills) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>One skill at both ends, rated 1 to 5.</summary>
/// <param name="Code">The skill's code in the grid.</param>
/// <param name="Start">Its rating at the start.</param>
/// <param name="End">Its rating at the end.</param>
public sealed record MeasuredSkill(string Code, int Start, int End);
