using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class Consents(ModuleSession<EnrolmentDbContext> session) : IConsents
{
    public async Task<IReadOnlyList<ConsentEntry>> Journal(PersonId person, CancellationToken ct) =>
        await (await session.Open(ct)).Set<ConsentEntry>().Where(entry => entry.PersonId == person)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Action).ThenBy(entry => entry.Id).ToListAsync(ct);

    public async Task Add(ConsentEntry entry, CancellationToken ct) => (await session.Open(ct)).Add(entry);
}
