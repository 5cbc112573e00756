using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class Testers(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys) : ITesters
{
    public async Task<Tester?> Find(TesterId id, CancellationToken ct) => (await Load(tester => tester.Where(one => one.Id == id), ct)).SingleOrDefault();

    public async Task<Tester?> FindOf(PersonId person, CancellationToken ct) => (await Load(tester => tester.Where(one => one.PersonId == person), ct)).SingleOrDefault();

    public async Task<IReadOnlyList<Tester>> FindAll(IReadOnlyCollection<TesterId> ids, CancellationToken ct) => await Load(tester => tester.Where(one => ids.Contains(one.Id)), ct);

    public async Task Add(Tester tester, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var key = await keys.Find(tester.PersonId, ct) ?? keys.Make(tester.PersonId);
        context.Add(tester).Property<byte[]?>(TesterTable.Name).CurrentValue = SealedNames.Seal(key, tester.Name!, TesterTable.Name);
    }

    private async Task<List<Tester>> Load(Func<IQueryable<Tester>, IQueryable<Tester>> which, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await which(context.Set<Tester>().AsTracking()).ToListAsync(ct);
        var known = await keys.FindAll([.. found.Select(tester => tester.PersonId)], ct);
        foreach (var tester in found)
        {
            session.FollowName(context.Entry(tester).Property<byte[]?>(TesterTable.Name), known.GetValueOrDefault(tester.PersonId), () => tester.Name, tester.Reveal);
            session.DemandOnChange(context, tester);
        }

        return found;
    }
}
