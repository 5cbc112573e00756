namespace Konexio.Curriculum.Domain.Trainers;

public interface ITrainers
{
    Task<Trainer?> Find(TrainerId id, CancellationToken ct);

    /// <summary>Adding waits for the person's key, under which the details are sealed.</summary>
    Task Add(Trainer trainer, CancellationToken ct);
}
