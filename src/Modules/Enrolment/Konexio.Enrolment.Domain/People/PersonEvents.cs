using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.People;

public sealed record PersonRecorded(PersonId PersonId, DateTimeOffset At) : IDomainEvent;

public sealed record PersonDetailsCorrected(PersonId PersonId, DateTimeOffset At) : IDomainEvent;

public sealed record PersonMerged(PersonId Absorbed, PersonId Survivor, DateTimeOffset At) : IDomainEvent;

public sealed record PersonUnmerged(PersonId Absorbed, PersonId Survivor, DateTimeOffset At) : IDomainEvent;

public sealed record PersonAnonymised(PersonId PersonId, DateTimeOffset At) : IDomainEvent;

public sealed record DuplicateSuspected(DuplicateId DuplicateId, Certainty Certainty, DateTimeOffset At) : IDomainEvent;

public sealed record DuplicateMerged(DuplicateId DuplicateId, PersonId Survivor, DateTimeOffset At) : IDomainEvent;

public sealed record DuplicateDismissed(DuplicateId DuplicateId, DateTimeOffset At) : IDomainEvent;

public sealed record DuplicateUndone(DuplicateId DuplicateId, DateTimeOffset At) : IDomainEvent;
