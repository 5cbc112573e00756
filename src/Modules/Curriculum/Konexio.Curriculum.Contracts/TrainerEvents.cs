using Konexio.SharedKernel;

namespace Konexio.Curriculum.Contracts;

/// <summary>A person became a trainer of the school.</summary>
[EventName("curriculum.trainer-registered.v1")]
public sealed record TrainerRegistered(Guid TrainerId, Guid PersonId) : IIntegrationEvent
{
    public Guid AggregateId => TrainerId;
}
