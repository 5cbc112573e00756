namespace Konexio.Curriculum.Domain.Trainers;

public interface ITrainers
{
    Task<Trainer?> Find(TrainerId id, CancellationToken ct);

    /// <summary>Which of these trainers there are, and whether they may still be planned with; nobody's details are opened.</summary>
    Task<IReadOnlyList<TrainerStanding>> Standings(IReadOnlyCollection<TrainerId> ids, CancellationToken ct);

    /// <summary>Adding waits for the person's key, under which the details are sealed.</summary>
    Task Add(Trainer trainer, CancellationToken ct);
}

public sealed record TrainerStanding(TrainerId Id, bool HasLeft);
