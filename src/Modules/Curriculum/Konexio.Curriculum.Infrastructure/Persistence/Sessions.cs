using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Persistence;

internal sealed class Sessions(ModuleSession<CurriculumDbContext> session, PersonKeys<CurriculumDbContext> keys, DoubleBookings bookings) : ISessions
{
    private const string SecretColumn = "registers.secret";
    private bool _takesTurns;

    public async Task<Session?> Find(SessionId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await Whole(context).SingleOrDefaultAsync(one => one.Id == id, ct);
        if (found is null) return null;

        TakeTurns(context);
        session.DemandOnChange(context, found);
        await Unseal(context, found, ct);
        return found;
    }

    // The lock comes in a statement of its own: what is read with it would be from before the wait.
    public async Task<Session?> FindLocked(SessionId id, CancellationToken ct)
    {
        var context = await session.Open(ct);
        await context.Database.ExecuteSqlAsync($"select 1 from curriculum.sessions where id = {id.Value} for update", ct);
        return await Find(id, ct);
    }

    public async Task<IReadOnlyList<Session>> Of(CohortId cohort, CancellationToken ct)
    {
        var context = await session.Open(ct);
        TakeTurns(context);
        return await Whole(context).Where(one => one.CohortId == cohort).OrderBy(one => one.Slot.StartsAt).ToListAsync(ct);
    }

    public Task<Error?> FindDoubleBooking(IReadOnlyCollection<Session> wanted, CancellationToken ct) => bookings.Find(wanted, ct);

    public async Task Add(Session added, CancellationToken ct)
    {
        var context = await session.Open(ct);
        TakeTurns(context);
        context.Add(added);
    }

    private static IQueryable<Session> Whole(CurriculumDbContext context) => context.Set<Session>().AsTracking()
        .Include(one => one.Register).ThenInclude(register => register.Lines)
        .Include(one => one.Register).ThenInclude(register => register.Versions.OrderBy(version => EF.Property<int>(version, RegisterVersionTable.Version)))
        .AsSplitQuery();

    // Two transactions that book one room would each wait for the other; who plans takes turns instead, and the second is refused.
    private void TakeTurns(CurriculumDbContext context)
    {
        if (_takesTurns) return;

        _takesTurns = true;
        session.BeforeSave(() =>
        {
            if (context.ChangeTracker.Entries<Session>().Any(entry => entry.State is EntityState.Added or EntityState.Modified))
                session.Write(Command("select pg_advisory_xact_lock(hashtext('curriculum.sessions'))"));
        });
    }

    // A register's secret has a key of its own, made when it opens.
    private async Task Unseal(CurriculumDbContext context, Session found, CancellationToken ct)
    {
        var key = new PersonId(found.Id.Value);
        var row = context.Entry(found.Register);
        if (row.Property<byte[]?>(RegisterTable.Secret).CurrentValue is { } stored && found.Register.Secret is null)
            found.Register.Reveal(SigningSecret.From(Convert.FromBase64String((await keys.Of(key, ct)).Open(stored, SecretColumn)!)));

        var revealed = found.Register.Secret;
        session.BeforeSave(() =>
        {
            if (found.Register.Secret is { } secret && secret != revealed)
                row.Property<byte[]?>(RegisterTable.Secret).CurrentValue = keys.Make(key).Seal(Convert.ToBase64String(secret.ToArray()), SecretColumn);
        });
    }
}
