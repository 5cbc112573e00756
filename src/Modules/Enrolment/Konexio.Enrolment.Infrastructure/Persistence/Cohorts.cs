using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Persistence;

internal sealed class Cohorts(ModuleSession<EnrolmentDbContext> session) : ICohorts
{
    private EnrolmentDbContext? _context;

    public async Task<Cohort?> Find(CohortId id, CancellationToken ct) =>
        await (await Open(ct)).Set<Cohort>().AsTracking().SingleOrDefaultAsync(cohort => cohort.Id == id, ct);

    public async Task<Cohort?> FindLocked(CohortId id, CancellationToken ct)
    {
        var context = await Open(ct);
        var found = await context.Set<Cohort>()
            .FromSql($"select c.*, c.xmin from enrolment.cohorts c where c.id = {id.Value} for update")
            .AsTracking().ToListAsync(ct);
        return found.SingleOrDefault();
    }

    public async Task<Cohort?> FindLockedOf(PlaceOfferId offer, CancellationToken ct)
    {
        var context = await Open(ct);
        var found = await context.Set<Cohort>()
            .FromSql($"select c.*, c.xmin from enrolment.cohorts c join enrolment.place_offers o on o.cohort_id = c.id where o.id = {offer.Value} for update of c")
            .AsTracking().ToListAsync(ct);
        return found.SingleOrDefault();
    }

    public async Task<IReadOnlyList<Cohort>> WithOpenPlaces(string stageCode, CancellationToken ct) =>
        await (await Flushed(ct)).Set<Cohort>().AsTracking()
            .Where(cohort => cohort.StageCode == stageCode && cohort.Status == CohortStatus.Open && cohort.OpenPlaces > 0)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<Place>> Places(CohortId cohort, CancellationToken ct) =>
        await (await Flushed(ct)).Set<Place>().AsTracking().Where(place => place.CohortId == cohort).OrderBy(place => place.Number).ToListAsync(ct);

    public async Task<Place?> FindPlace(PlaceId id, CancellationToken ct) =>
        await (await Flushed(ct)).Set<Place>().AsTracking().SingleOrDefaultAsync(place => place.Id == id, ct);

    public async Task<IReadOnlyList<Place>> OpenPlaces(CohortId cohort, int count, CancellationToken ct) =>
        await (await Flushed(ct)).Set<Place>().AsTracking()
            .Where(place => place.CohortId == cohort && place.State == PlaceState.Open)
            .OrderBy(place => place.Number).Take(count).ToListAsync(ct);

    public async Task<IReadOnlyList<WaitingListEntry>> FirstWaiting(CohortId cohort, int count, CancellationToken ct) =>
        await (await Flushed(ct)).Set<WaitingListEntry>().AsTracking()
            .Where(entry => entry.CohortId == cohort && entry.State == WaitingListState.Waiting)
            .OrderBy(entry => entry.Priority).ThenBy(entry => entry.Sequence).Take(count).ToListAsync(ct);

    public async Task<WaitingListEntry?> LiveEntry(CohortId cohort, LearnerId learner, CancellationToken ct) =>
        await (await Flushed(ct)).Set<WaitingListEntry>().AsTracking()
            .SingleOrDefaultAsync(entry => entry.CohortId == cohort && entry.LearnerId == learner && entry.State != WaitingListState.Left, ct);

    public async Task<WaitingListEntry?> FindEntry(WaitingListEntryId id, CancellationToken ct) =>
        await (await Flushed(ct)).Set<WaitingListEntry>().AsTracking().SingleOrDefaultAsync(entry => entry.Id == id, ct);

    public async Task<int?> PositionOf(WaitingListEntry entry, CancellationToken ct)
    {
        if (entry.State != WaitingListState.Waiting) return null;

        var (priority, sequence) = (entry.Priority, entry.Sequence);
        return 1 + await (await Open(ct)).Set<WaitingListEntry>().CountAsync(
            other => other.CohortId == entry.CohortId && other.State == WaitingListState.Waiting
                && (other.Priority < priority || (other.Priority == priority && other.Sequence < sequence)), ct);
    }

    public async Task<PlaceOffer?> FindOffer(PlaceOfferId id, CancellationToken ct)
    {
        var offer = await (await Flushed(ct)).Set<PlaceOffer>().AsTracking().Include(one => one.Place).Include(one => one.Entry)
            .SingleOrDefaultAsync(one => one.Id == id, ct);
        if (offer is not null) session.DemandVersion(offer);
        return offer;
    }

    public async Task<IReadOnlyList<PlaceOffer>> PendingOffers(CohortId cohort, CancellationToken ct) =>
        await (await Flushed(ct)).Set<PlaceOffer>().AsTracking().Include(offer => offer.Place).Include(offer => offer.Entry)
            .Where(offer => offer.CohortId == cohort && offer.State == PlaceOfferState.Pending).OrderBy(offer => offer.ExpiresAt).ToListAsync(ct);

    public async Task<IReadOnlyList<PlaceOfferId>> LapsedOffers(DateTimeOffset now, int max, CancellationToken ct) => await session.Query(
        Command("select id from enrolment.place_offers where state = 'pending' and expires_at <= $1 order by expires_at limit $2", Instant(now), Number(max)),
        row => new PlaceOfferId(row.GetGuid(0)), ct);

    public void Add(Cohort cohort) => _context!.Add(cohort);

    public void Add(Place place) => _context!.Add(place);

    public void Add(WaitingListEntry entry) => _context!.Add(entry);

    public void Add(PlaceOffer offer) => _context!.Add(offer);

    private async Task<EnrolmentDbContext> Open(CancellationToken ct) => _context = await session.Open(ct);

    // A question must see what this transaction changed.
    private async Task<EnrolmentDbContext> Flushed(CancellationToken ct)
    {
        var context = await Open(ct);
        if (context.ChangeTracker.HasChanges()) await context.SaveChangesAsync(ct);
        return context;
    }
}
