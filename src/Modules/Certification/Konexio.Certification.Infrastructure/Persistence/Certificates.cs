using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.SkillsCards;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class Certificates(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys, TimeProvider clock) : ICertificates
{
    public async Task<Certificate?> Find(CertificateId id, CancellationToken ct) =>
        (await Load(certificates => certificates.Where(one => one.Id == id), ct)).SingleOrDefault();

    public async Task<SkillsCardId?> CardOf(CertificateId id, CancellationToken ct)
    {
        await session.Open(ct);
        var cards = await session.Query(
            Command("select skills_card_id from certification.certificates where id = $1", Uuid(id.Value)), row => row.GetGuid(0), ct);
        return cards is [var card] ? new SkillsCardId(card) : null;
    }

    public async Task<IReadOnlyList<Certificate>> Of(SkillsCardId card, CancellationToken ct) =>
        await Load(certificates => certificates.Where(one => one.SkillsCardId == card).OrderBy(one => one.IssuedAt), ct);

    public async Task<IReadOnlyList<CertificateIdentity>> NewIdentities(int count, int year, CancellationToken ct)
    {
        if (count == 0) return [];

        await session.Open(ct);
        var identities = new List<CertificateIdentity>();
        while (identities.Count < count)
        {
            var code = CertificateCode.Create();
            var numbers = await session.Query(
                Command($"select nextval('certification.{CertificateTable.Numbers}') where not exists (select 1 from certification.certificates where code = $1)", Text(code.Value)),
                row => row.GetInt64(0), ct);
            if (numbers is [var running] && identities.TrueForAll(made => made.Code != code))
                identities.Add(new CertificateIdentity(new CertificateId(Guid.CreateVersion7(clock.GetUtcNow())), CertificateNumber.Of(year, running), code));
        }

        return identities;
    }

    public async Task Add(Certificate certificate, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var key = await keys.Of(certificate.Candidate.PersonId, ct);
        context.Add(certificate).Property<byte[]?>(CertificateTable.Holder).CurrentValue = SealedNames.Seal(key, certificate.Holder!, CertificateTable.Holder);
    }

    private async Task<List<Certificate>> Load(Func<IQueryable<Certificate>, IQueryable<Certificate>> which, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await which(context.Set<Certificate>().AsTracking()).ToListAsync(ct);
        var opened = await keys.FindAll([.. found.Select(certificate => certificate.Candidate.PersonId)], ct);
        foreach (var one in found)
        {
            session.FollowName(context.Entry(one).Property<byte[]?>(CertificateTable.Holder), opened.GetValueOrDefault(one.Candidate.PersonId), () => one.Holder, one.Reveal);
            session.DemandOnChange(context, one);
        }

        return found;
    }
}
