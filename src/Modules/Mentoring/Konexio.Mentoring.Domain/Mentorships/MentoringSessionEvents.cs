using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

public sealed record MentoringSessionConfirmed(MentoringSessionId SessionId, MentorshipKey Of, MentoringSessionFacts Facts) : IDomainEvent;

/// <summary>What was told of a confirmed session is replaced.</summary>
public sealed record MentoringSessionCorrected(MentoringSessionId SessionId, MentorshipKey Of, MentoringSessionFacts Facts) : IDomainEvent;

/// <summary>A confirmed session counts no longer.</summary>
public sealed record MentoringSessionVoided(MentoringSessionId SessionId, MentorshipKey Of) : IDomainEvent;
