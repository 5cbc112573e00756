using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Matching;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentorships;

/// <summary>Which mentorship it is, and whose.</summary>
public sealed record MentorshipKey(MentorshipId Id, MenteeId MenteeId, LearnerId LearnerId, MentorId MentorId, CompanyId CompanyId);

public sealed record MentorshipProposed(MentorshipKey Of, MatchingRunId? MatchingRun, MentorshipId? Continues) : IDomainEvent;

public sealed record MentorshipAccepted(MentorshipKey Of) : IDomainEvent;

public sealed record MentorshipDeclined(MentorshipKey Of, MentorshipSide By, MentorshipDeclineReason Reason) : IDomainEvent;

public sealed record MentorshipInvalidated(MentorshipKey Of) : IDomainEvent;

public sealed record MentorshipStarted(MentorshipKey Of, DateOnly On) : IDomainEvent;

public sealed record MentorshipCompleted(MentorshipKey Of, DateOnly On) : IDomainEvent;

public sealed record MentorshipCancelled(MentorshipKey Of, MentorshipParty By, MentorshipCancellationReason Reason, DateOnly On) : IDomainEvent;

/// <summary>A pairing was silent for so many days.</summary>
public sealed record NudgeDue(MentorshipKey Of, int Days) : IDomainEvent;
