using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>Asks for double bookings before the exclusion constraints refuse them, since those do not say on which date.</summary>
internal sealed class DoubleBookings(ModuleSession<CurriculumDbContext> session)
{
    // In one order for all, so that no two wait for each other.
    private const string Wait =
        """
        select pg_advisory_xact_lock(key) from (select distinct hashtextextended(booked::text, 1) as key from unnest($1) booked order by 1) keys
        """;

    private const string Taken =
        """
        select case when s.room_id = w.room_id then 'room' when s.trainer_id = w.trainer_id then 'trainer' else 'cohort' end, w.date
        from unnest($1, $2, $3, $4, $5, $6) as w(date, starts_at, ends_at, room_id, trainer_id, cohort_id)
        join curriculum.sessions s on s.cancelled_at is null and s.starts_at < w.ends_at and s.ends_at > w.starts_at
            and (s.room_id = w.room_id or s.trainer_id = w.trainer_id or s.cohort_id = w.cohort_id)
        where s.id <> all($7)
        order by w.starts_at limit 1
        """;

    public async Task<Error?> Find(IReadOnlyCollection<Session> wanted, CancellationToken ct)
    {
        await session.Open(ct);
        var wait = Command(Wait, Uuids(wanted.SelectMany(one => new[] { one.RoomId.Value, one.TrainerId.Value }).Distinct()));
        var ask = Command(
            Taken,
            Array(wanted.Select(one => one.Slot.Date)),
            Array(wanted.Select(one => one.Slot.StartsAt.UtcDateTime)),
            Array(wanted.Select(one => one.Slot.EndsAt.UtcDateTime)),
            Uuids(wanted.Select(one => one.RoomId.Value)),
            Uuids(wanted.Select(one => one.TrainerId.Value)),
            Uuids(wanted.Select(one => one.CohortId.Value)),
            Uuids(wanted.Select(one => one.Id.Value)));
        var found = await session.Query(ask, row => Refusal(row.GetString(0)).With("date", $"{row.GetFieldValue<DateOnly>(1):yyyy-MM-dd}"), ct, wait);
        return found.SingleOrDefault();
    }

    private static Error Refusal(string taken) => taken switch
    {
        "room" => SessionErrors.RoomTaken,
        "trainer" => SessionErrors.TrainerTaken,
        _ => SessionErrors.CohortTaken,
    };

    private static NpgsqlParameter<T[]> Array<T>(IEnumerable<T> values) => new() { TypedValue = [.. values] };
}
