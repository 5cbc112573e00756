using Konexio.SharedKernel;

namespace Konexio.Mentoring.Contracts;

/// <summary>A workshop was held.</summary>
/// <param name="WorkshopId">The workshop.</param>
/// <param name="HeldOn">The day in Paris.</param>
/// <param name="Minutes">How long it took.</param>
/// <param name="Mentors">Who coached.</param>
/// <param name="LearnerIds">The learners who came.</param>
[EventName("mentoring.workshop-held.v1")]
public sealed record WorkshopHeld(
    Guid WorkshopId,
    DateOnly HeldOn,
    int Minutes,
    IReadOnlyList<WorkshopCoach> Mentors,
    IReadOnlyList<Guid> LearnerIds) : IIntegrationEvent
{
    public Guid AggregateId => WorkshopId;
}

/// <summary>A mentor at a workshop, for whose company the minutes count.</summary>
/// <param name="MentorId">The mentor.</param>
/// <param name="CompanyId">Their company.</param>
public sealed record WorkshopCoach(Guid MentorId, Guid CompanyId);
