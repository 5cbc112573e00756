using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Publication;

/// <summary>What was published, and whose passports and certificates are to be settled now.</summary>
public sealed record SessionPublication(ExamSessionId ExamSessionId, DateTimeOffset At, IReadOnlyList<SkillsCardId> Cards);

public sealed record ExamSessionPublished(ExamSessionId ExamSessionId) : IDomainEvent;
