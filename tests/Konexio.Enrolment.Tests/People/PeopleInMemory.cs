using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Infrastructure.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.People;

/// <summary>Records and pairs as lists, compared as the real ones are.</summary>
internal sealed class PeopleInMemory : IPeople, IDuplicates, ILookalikes, IAudit, ICaller
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public List<Person> Records { get; } = [];

    public List<Duplicate> Pairs { get; } = [];

    public List<(PersonId Person, string Operation)> Audited { get; } = [];

    public string ClientId => "coordinator-1";

    public Role Role => Role.Coordinator;

    public Guid? SubjectId => null;

    public Guid? PartnerId => null;

    public Guid? MentorId => null;

    public Guid? CompanyId => null;

    public Person Record(string? given, string? family, string? birth = null, string? phone = null, string? email = null, string? native = null)
    {
        var details = new PersonDetails
        {
            Name = PersonName.Of(given, family, native).Value,
            Birth = birth is null ? null : BirthDate.Parse(birth).Value,
            Phone = phone,
            Email = email,
        };
        var person = Person.Record(new PersonId(Guid.CreateVersion7(Now.AddSeconds(Records.Count))), details, Now).Value;
        Records.Add(person);
        return person;
    }

    public Task<Person?> Find(PersonId id, CancellationToken ct) => Task.FromResult(Records.Find(person => person.Id == id));

    public Task<IReadOnlyList<Person>> FindAll(IReadOnlyCollection<PersonId> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Person>>(Records.FindAll(person => ids.Contains(person.Id)));

    public Task<IReadOnlyList<PersonId>> RecordsOf(PersonId id, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PersonId>>([.. Records.Where(person => person.Survivor == id).Select(person => person.Id)]);

    public void Add(Person person) => Records.Add(person);

    public Task<Duplicate?> Find(DuplicateId id, CancellationToken ct) => Task.FromResult(Pairs.Find(pair => pair.Id == id));

    public Task<Duplicate?> FindPair(PersonId one, PersonId other, CancellationToken ct) =>
        Task.FromResult(Pairs.Find(pair => (pair.First, pair.Second) == Duplicate.InOrder(one, other)));

    public void Add(Duplicate duplicate) => Pairs.Add(duplicate);

    public Task<IReadOnlyList<Lookalike>> Of(PersonId id, CancellationToken ct)
    {
        var person = Records.Single(record => record.Id == id);
        return Task.FromResult<IReadOnlyList<Lookalike>>([.. Records.Where(record => record != person)
            .Select(record => (record, Match: MatchFingerprints.Compare(person.Details!, record.Details!)))
            .Where(found => found.Match is not null)
            .Select(found => new Lookalike(found.record.Survivor, found.Match!))]);
    }

    public void Touched(IEnumerable<PersonId> persons, string operation, AuditedAccess access, params string[] fields) =>
        Audited.AddRange(persons.Select(person => (person, operation)));
}
