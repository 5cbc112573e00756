using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class SkillsCards(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys) : ISkillsCards
{
    public async Task<SkillsCard?> Find(SkillsCardId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        return await Revealed(context, await context.Set<SkillsCard>().AsTracking().SingleOrDefaultAsync(card => card.Id == id, ct), ct);
    }

    // The lock comes in a statement of its own: what is read with it would be from before the wait.
    public async Task<SkillsCard?> FindLocked(SkillsCardId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        await context.Database.ExecuteSqlAsync($"select 1 from certification.skills_cards where id = {id.Value} for update", ct);
        return await Find(id, ct);
    }

    public async Task<SkillsCard?> FindOf(PersonId person, CancellationToken ct)
    {
        var context = await session.Open(ct);
        return await Revealed(context, await context.Set<SkillsCard>().AsTracking().SingleOrDefaultAsync(card => card.Candidate.PersonId == person, ct), ct);
    }

    public async Task<IReadOnlyList<SkillsCardId>> WithResults(SkillsCardId? after, int count, CancellationToken ct) => await session.Query(
        Command(
            """
            select c.id from certification.skills_cards c
            where ($1::uuid is null or c.id > $1)
                and exists (select 1 from certification.attempts a where a.skills_card_id = c.id and a.published_at is not null)
            order by c.id limit $2
            """,
            Rows.Maybe(after?.Value), Number(count)),
        row => new SkillsCardId(row.GetGuid(0)), ct);

    public async Task Add(SkillsCard card, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var key = await keys.Find(card.Candidate.PersonId, ct) ?? keys.Make(card.Candidate.PersonId);
        context.Add(card).Property<byte[]?>(SkillsCardTable.Holder).CurrentValue = SealedNames.Seal(key, card.Holder!, SkillsCardTable.Holder);
    }

    private async Task<SkillsCard?> Revealed(CertificationDbContext context, SkillsCard? card, CancellationToken ct)
    {
        if (card is null) return null;

        var key = await keys.Find(card.Candidate.PersonId, ct);
        session.FollowName(context.Entry(card).Property<byte[]?>(SkillsCardTable.Holder), key, () => card.Holder, card.Reveal);
        session.DemandOnChange(context, card);
        return card;
    }
}
