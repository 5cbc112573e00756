using Konexio.SharedKernel;

namespace Konexio.Mentoring.Contracts;

/// <summary>A session was confirmed, and counts.</summary>
/// <param name="SessionId">The mentoring session.</param>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
/// <param name="Kind"><c>career</c>, <c>mockInterview</c>, <c>french</c> or <c>softSkills</c>.</param>
/// <param name="HeldOn">The day in Paris.</param>
/// <param name="Minutes">How long it took.</param>
[EventName("mentoring.session-confirmed.v1")]
public sealed record MentoringSessionConfirmed(
    Guid SessionId,
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId,
    string Kind,
    DateOnly HeldOn,
    int Minutes) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>What was told of a confirmed session is replaced.</summary>
/// <param name="SessionId">The mentoring session.</param>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
/// <param name="Kind"><c>career</c>, <c>mockInterview</c>, <c>french</c> or <c>softSkills</c>.</param>
/// <param name="HeldOn">The day in Paris.</param>
/// <param name="Minutes">How long it took.</param>
[EventName("mentoring.session-corrected.v1")]
public sealed record MentoringSessionCorrected(
    Guid SessionId,
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId,
    string Kind,
    DateOnly HeldOn,
    int Minutes) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>A session that was confirmed counts no longer.</summary>
/// <param name="SessionId">The mentoring session.</param>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
[EventName("mentoring.session-voided.v1")]
public sealed record MentoringSessionVoided(
    Guid SessionId,
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}
