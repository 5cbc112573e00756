using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Trainers;

public readonly record struct TrainerId(Guid Value) : IId<TrainerId>
{
    public static TrainerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A person who teaches sessions and keeps their registers.</summary>
public sealed class Trainer : AggregateRoot
{
    private Trainer()
    {
    }

    public TrainerId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Null until revealed, and for good once the trainer is anonymised.</summary>
    public TrainerDetails? Details { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public DateTimeOffset? LeftAt { get; private set; }

    public DateTimeOffset? AnonymisedAt { get; private set; }

    public static Trainer Register(TrainerId id, PersonId person, TrainerDetails details, DateTimeOffset now)
    {
        var trainer = new Trainer { Id = id, PersonId = person, Details = details, RegisteredAt = now };
        trainer.Raise(new TrainerRegistered(id, person));
        return trainer;
    }

    /// <summary>Gives a loaded trainer back the details that were stored sealed.</summary>
    public void Reveal(TrainerDetails details) => Details = details;

    public Result CorrectDetails(TrainerDetails details)
    {
        if (AnonymisedAt is not null) return TrainerErrors.Anonymised;

        Details = details;
        return Result.Success;
    }

    public Result Leave(DateTimeOffset now)
    {
        if (LeftAt is not null) return TrainerErrors.HasLeft;

        LeftAt = now;
        return Result.Success;
    }

    public Result Anonymise(DateTimeOffset now)
    {
        if (AnonymisedAt is not null) return TrainerErrors.Anonymised;

        (Details, AnonymisedAt) = (null, now);
        return Result.Success;
    }
}
