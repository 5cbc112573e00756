using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Certificates;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class NamingConsents(ModuleSession<CertificationDbContext> session) : INamingConsents
{
    public async Task<NamingConsent?> Find(PersonId person, CancellationToken ct) =>
        await (await session.Open(ct)).Set<NamingConsent>().AsTracking().SingleOrDefaultAsync(consent => consent.PersonId == person, ct);

    public async Task Add(NamingConsent consent, CancellationToken ct) => (await session.Open(ct)).Add(consent);
}
