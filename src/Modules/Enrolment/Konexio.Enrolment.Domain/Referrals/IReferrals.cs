using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Referrals;

public interface IReferrals
{
    Task<Referral?> Find(ReferralId id, CancellationToken ct);

    Task<Referral?> FindByReference(PartnerId partnerId, string reference, CancellationToken ct);

    /// <summary>Those of a partner's referrals that have one of these references, to be read only.</summary>
    Task<IReadOnlyList<Referral>> FindByReferences(PartnerId partnerId, IReadOnlyCollection<string> references, CancellationToken ct);

    /// <summary>The open referrals of a human being, given every record of them (<see cref="People.IPeople.RecordsOf"/>).</summary>
    Task<IReadOnlyList<Referral>> OpenOf(IReadOnlyCollection<PersonId> records, CancellationToken ct);

    Task<IReadOnlyList<Referral>> DueForExpiry(DateTimeOffset now, int max, CancellationToken ct);

    Task<IReadOnlyList<Referral>> DueForReminder(DateTimeOffset now, int max, CancellationToken ct);

    void Add(Referral referral);
}
