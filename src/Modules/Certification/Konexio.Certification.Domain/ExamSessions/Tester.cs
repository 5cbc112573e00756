using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.ExamSessions;

public readonly record struct TesterId(Guid Value) : IId<TesterId>
{
    public static TesterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A person who supervises exam sessions, and who may be a trainer, too.</summary>
public sealed class Tester : AggregateRoot
{
    private Tester()
    {
    }

    public TesterId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>Null until revealed, and for good once the person is anonymised.</summary>
    public FullName? Name { get; private set; }

    /// <summary>Null for who does not teach at the school.</summary>
    public TrainerId? TrainerId { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public DateTimeOffset? LeftAt { get; private set; }

    public static Tester Register(TesterId id, PersonId person, FullName name, TrainerId? trainer, DateTimeOffset now) =>
        new() { Id = id, PersonId = person, Name = name, TrainerId = trainer, RegisteredAt = now };

    /// <summary>Gives a loaded tester back the name that was stored sealed.</summary>
    public void Reveal(FullName name) => Name = name;

    public void AlsoTrains(TrainerId trainer) => TrainerId = trainer;

    public Result Leave(DateTimeOffset now)
    {
        if (LeftAt is not null) return TesterErrors.HasLeft;

        LeftAt = now;
        return Result.Success;
    }

    internal bool Trained(TrainingHistory? history) => TrainerId is { } trainer && history?.WasTrainedBy(trainer) == true;
}
