using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

public interface ILearners
{
    Task<Learner?> Find(LearnerId id, CancellationToken ct);

    Task<Learner?> FindByPerson(PersonId person, CancellationToken ct);

    /// <summary>Adding waits for the person's key, under which their needs are sealed.</summary>
    Task Add(Learner learner, CancellationToken ct);

    Task Add(Learner learner, Positioning positioning, CancellationToken ct);
}

public interface IConsents
{
    /// <summary>All that a person gave and revoked, oldest first.</summary>
    Task<IReadOnlyList<ConsentEntry>> Journal(PersonId person, CancellationToken ct);

    Task Add(ConsentEntry entry, CancellationToken ct);
}
