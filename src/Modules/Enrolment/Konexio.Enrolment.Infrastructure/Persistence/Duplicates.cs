using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class Duplicates(ModuleSession<EnrolmentDbContext> session) : IDuplicates
{
    private EnrolmentDbContext? _context;

    public async Task<Duplicate?> Find(DuplicateId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var duplicate = await context.Set<Duplicate>().AsTracking().SingleOrDefaultAsync(found => found.Id == id, ct);
        if (duplicate is not null) session.DemandVersion(duplicate);
        return duplicate;
    }

    public async Task<Duplicate?> FindPair(PersonId one, PersonId other, CancellationToken ct)
    {
        var (first, second) = Duplicate.InOrder(one, other);
        _context = await session.Open(ct);
        return await _context.Set<Duplicate>().AsTracking().SingleOrDefaultAsync(pair => pair.First == first && pair.Second == second, ct);
    }

    // Whoever adds a pair has looked for it before.
    public void Add(Duplicate duplicate) => _context!.Add(duplicate);
}
