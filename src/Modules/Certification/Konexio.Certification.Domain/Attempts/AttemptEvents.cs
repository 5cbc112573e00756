using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Attempts;

/// <summary>Which attempt of whom at what.</summary>
public sealed record AttemptFacts(
    AttemptId AttemptId, SkillsCardId SkillsCardId, Candidate Candidate, ExamSessionId ExamSessionId, ExamModule Module, DateOnly Day);

public sealed record CandidateRegistered(AttemptFacts Attempt) : IDomainEvent;

public sealed record ModulePassed(AttemptFacts Attempt) : IDomainEvent;

public sealed record ModuleFailed(AttemptFacts Attempt) : IDomainEvent;

/// <summary>What was told of an attempt no longer counts, in one way or the other.</summary>
public sealed record ModuleResultAnnulled(AttemptFacts Attempt) : IDomainEvent;
