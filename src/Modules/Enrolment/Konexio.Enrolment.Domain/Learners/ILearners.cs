using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

public interface ILearners
{
    Task<Learner?> Find(LearnerId id, CancellationToken ct);

    Task<Learner?> FindByPerson(PersonId person, CancellationToken ct);

    void Add(Learner learner);

    void Add(Positioning positioning);
}

public interface IConsents
{
    /// <summary>All that a person gave and revoked, oldest first.</summary>
    Task<IReadOnlyList<ConsentEntry>> Journal(PersonId person, CancellationToken ct);

    void Add(ConsentEntry entry);
}
