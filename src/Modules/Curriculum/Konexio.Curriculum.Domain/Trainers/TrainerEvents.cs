using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Trainers;

public sealed record TrainerRegistered(TrainerId TrainerId, PersonId PersonId) : IDomainEvent;
