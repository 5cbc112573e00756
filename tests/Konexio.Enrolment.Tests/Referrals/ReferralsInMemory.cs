using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.Referrals;

/// <summary>Referrals as a list, with what tells two requests apart.</summary>
internal sealed class ReferralsInMemory : IReferrals, IReferralContent
{
    public List<Referral> All { get; } = [];

    public Task<Referral?> Find(ReferralId id, CancellationToken ct) => Task.FromResult(All.Find(referral => referral.Id == id));

    public Task<Referral?> FindByReference(PartnerId partnerId, string reference, CancellationToken ct) =>
        Task.FromResult(All.Find(referral => referral.PartnerId == partnerId && referral.Reference == reference));

    public Task<IReadOnlyList<Referral>> FindByReferences(PartnerId partnerId, IReadOnlyCollection<string> references, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Referral>>(All.FindAll(referral => referral.PartnerId == partnerId && references.Contains(referral.Reference)));

    public Task<IReadOnlyList<Referral>> OpenOf(IReadOnlyCollection<PersonId> records, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Referral>>(All.FindAll(referral => referral.IsOpen && records.Contains(referral.PersonId)));

    public Task<IReadOnlyList<Referral>> DueForExpiry(DateTimeOffset now, int max, CancellationToken ct) =>
        Silent(now, ReferralPatience.Expiry, max);

    public Task<IReadOnlyList<Referral>> DueForReminder(DateTimeOffset now, int max, CancellationToken ct) =>
        Silent(now, ReferralPatience.FirstReminder, max);

    public void Add(Referral referral) => All.Add(referral);

    public byte[] FingerprintOf(SubmitReferral command) => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(command);

    private Task<IReadOnlyList<Referral>> Silent(DateTimeOffset now, TimeSpan silence, int max) =>
        Task.FromResult<IReadOnlyList<Referral>>([.. All.Where(referral => referral.IsOpen && now - referral.LastProgressAt >= silence).Take(max)]);
}
