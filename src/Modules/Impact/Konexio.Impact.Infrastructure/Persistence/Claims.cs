using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Domain.Publication;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class Claims(ModuleSession<ImpactDbContext> session) : IClaims
{
    private static readonly ClaimStatus[] Never = [ClaimStatus.Draft, ClaimStatus.Computed];

    public async Task<Claim?> Find(ClaimId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await context.Set<Claim>().AsTracking().SingleOrDefaultAsync(claim => claim.Id == id, ct);
        if (found is not null) session.DemandOnChange(context, found);
        return found;
    }

    public async Task<IReadOnlyList<Claim>> EverPublishedLocked(string indicator, CancellationToken ct)
    {
        var context = await session.Open(ct);
        await PublicationTurn.Take(session, $"claims/{indicator}", ct);
        return await context.Set<Claim>().AsTracking().Where(claim => claim.Indicator == indicator && !Never.Contains(claim.Status)).OrderBy(claim => claim.Id).ToListAsync(ct);
    }

    public async Task Add(Claim claim, CancellationToken ct) => (await session.Open(ct)).Add(claim);
}

internal sealed class GrantPublications(ModuleSession<ImpactDbContext> session) : IGrantPublications
{
    public async Task<IReadOnlyList<GrantPublication>> OfLocked(GrantId grant, CancellationToken ct)
    {
        var context = await session.Open(ct);
        await PublicationTurn.Take(session, $"grant-publications/{grant}", ct);
        return await context.Set<GrantPublication>().Where(publication => publication.GrantId == grant).OrderBy(publication => publication.Month).ToListAsync(ct);
    }

    public async Task Add(GrantPublication publication, CancellationToken ct) => (await session.Open(ct)).Add(publication);
}

/// <summary>What is compared with all that was published before must not be published at once with another.</summary>
internal static class PublicationTurn
{
    public static Task Take(ModuleSession<ImpactDbContext> session, string of, CancellationToken ct) => session.Query(
        Command("select 1"), row => row.GetInt32(0), ct, after: Command("select pg_advisory_xact_lock(hashtextextended($1, 0))", Text($"impact.{of}")));
}
