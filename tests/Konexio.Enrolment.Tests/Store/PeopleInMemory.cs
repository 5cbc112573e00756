using System.Collections.Concurrent;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.Store;

/// <summary>Stands in for the people of the store where they have no table yet.</summary>
internal sealed class PeopleInMemory(PersonKeys keys) : IPeople
{
    private static readonly ConcurrentDictionary<PersonId, Person> All = new();

    public Task<Person?> Find(PersonId id, CancellationToken ct) => Task.FromResult(All.GetValueOrDefault(id));

    public Task<IReadOnlyList<PersonId>> RecordsOf(PersonId id, CancellationToken ct) => Task.FromResult<IReadOnlyList<PersonId>>([id]);

    public void Add(Person person)
    {
        keys.New(person.Id);
        All[person.Id] = person;
    }
}

internal sealed class ReferralsInMemory : IReferrals
{
    private static readonly ConcurrentDictionary<ReferralId, Referral> All = new();

    public Task<Referral?> Find(ReferralId id, CancellationToken ct) => Task.FromResult(All.GetValueOrDefault(id));

    public Task<Referral?> FindByReference(PartnerId partnerId, string reference, CancellationToken ct) =>
        Task.FromResult(All.Values.FirstOrDefault(one => one.PartnerId == partnerId && one.Reference == reference));

    public Task<IReadOnlyList<Referral>> OpenOf(IReadOnlyCollection<PersonId> records, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Referral>>([.. All.Values.Where(one => one.IsOpen && records.Contains(one.PersonId))]);

    public Task<IReadOnlyList<Referral>> DueForExpiry(DateTimeOffset now, int max, CancellationToken ct) => Task.FromResult<IReadOnlyList<Referral>>([]);

    public Task<IReadOnlyList<Referral>> DueForReminder(DateTimeOffset now, int max, CancellationToken ct) => Task.FromResult<IReadOnlyList<Referral>>([]);

    public void Add(Referral referral) => All[referral.Id] = referral;
}
