using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.People;

public interface IPeople
{
    Task<Person?> Find(PersonId id, CancellationToken ct);

    /// <summary>Those of these records that exist.</summary>
    Task<IReadOnlyList<Person>> FindAll(IReadOnlyCollection<PersonId> ids, CancellationToken ct);

    /// <summary>Every record of the human being that this record is of: the survivor first, then what it absorbed.</summary>
    Task<IReadOnlyList<PersonId>> RecordsOf(PersonId id, CancellationToken ct);

    void Add(Person person);
}

public interface IDuplicates
{
    Task<Duplicate?> Find(DuplicateId id, CancellationToken ct);

    /// <summary>The pair in whichever order it is asked for.</summary>
    Task<Duplicate?> FindPair(PersonId one, PersonId other, CancellationToken ct);

    void Add(Duplicate duplicate);
}
