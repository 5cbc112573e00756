using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Sessions;

public sealed record SessionRescheduled(
    SessionId SessionId,
    CohortId CohortId,
    DateTimeOffset PreviousStartsAt,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    SiteId SiteId,
    RoomId RoomId,
    TrainerId TrainerId) : IDomainEvent;

public sealed record SessionCancelled(SessionId SessionId, CohortId CohortId, DateTimeOffset StartsAt, SessionCancellation Reason) : IDomainEvent;
