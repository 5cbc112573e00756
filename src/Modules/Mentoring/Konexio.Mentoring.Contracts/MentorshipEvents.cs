using Konexio.SharedKernel;

namespace Konexio.Mentoring.Contracts;

/// <summary>A mentee and a mentor were proposed to each other.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
/// <param name="MatchingRunId">The matching run that found the pair; null where a person did.</param>
/// <param name="ContinuesMentorshipId">The mentorship that was handed over; null for one that begins anew.</param>
[EventName("mentoring.mentorship-proposed.v1")]
public sealed record MentorshipProposed(
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId,
    Guid? MatchingRunId,
    Guid? ContinuesMentorshipId) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>Both sides have accepted: it takes one of the mentor's places.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
[EventName("mentoring.mentorship-accepted.v1")]
public sealed record MentorshipAccepted(
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>One side said no to a proposal.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
/// <param name="By"><c>mentee</c> or <c>mentor</c>.</param>
/// <param name="Reason"><c>noTime</c>, <c>notTheRightExpertise</c>, <c>anotherMentorSuitsBetter</c> or <c>other</c>.</param>
[EventName("mentoring.mentorship-declined.v1")]
public sealed record MentorshipDeclined(
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId,
    string By,
    string Reason) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>A proposal is no longer one, since the mentee was paired with somebody else.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
[EventName("mentoring.mentorship-invalidated.v1")]
public sealed record MentorshipInvalidated(
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>The two meet from now on.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
/// <param name="StartedOn">The day in Paris.</param>
[EventName("mentoring.mentorship-started.v1")]
public sealed record MentorshipStarted(
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId,
    DateOnly StartedOn) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>A mentorship has reached its end.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
/// <param name="CompletedOn">The day in Paris.</param>
[EventName("mentoring.mentorship-completed.v1")]
public sealed record MentorshipCompleted(
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId,
    DateOnly CompletedOn) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>A mentorship was ended before its time.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
/// <param name="By"><c>school</c>, <c>mentor</c> or <c>mentee</c>.</param>
/// <param name="Reason"><c>noTime</c>, <c>noContact</c>, <c>notAGoodFit</c>, <c>leftCompany</c>, <c>leftSchool</c>, <c>foundWork</c>, <c>other</c>, or <c>handedOver</c>, which is nobody's fault.</param>
/// <param name="CancelledOn">The day in Paris.</param>
[EventName("mentoring.mentorship-cancelled.v1")]
public sealed record MentorshipCancelled(
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId,
    string By,
    string Reason,
    DateOnly CancelledOn) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}

/// <summary>No session of an active mentorship was logged for so many days; told once for each of 14, 45 and 90.</summary>
/// <param name="MentorshipId">The mentorship.</param>
/// <param name="MenteeId">The mentee.</param>
/// <param name="LearnerId">The mentee as a learner.</param>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">The mentor's company, to which the hours of this mentorship belong.</param>
/// <param name="Days">14, 45 or 90.</param>
[EventName("mentoring.nudge-due.v1")]
public sealed record NudgeDue(
    Guid MentorshipId,
    Guid MenteeId,
    Guid LearnerId,
    Guid MentorId,
    Guid CompanyId,
    int Days) : IIntegrationEvent
{
    public Guid AggregateId => MentorshipId;
}
