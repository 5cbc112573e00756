using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Cohorts;

public sealed partial class Cohort
{
    /// <summary>Makes a session for each half-day of each date, and none on a public holiday.</summary>
    public Result<Timetable> Schedule(SessionSeries series, TrackVersion track, Site site, DateTimeOffset now)
    {
        Demand(site);
        if (Status is CohortPlanStatus.Completed or CohortPlanStatus.Cancelled) return CohortErrors.WrongState(Status);
        if (UnitOf(track, series.UnitCode) is not { } unit) return TrackErrors.UnitNotFound;

        var dates = series.Dates.Distinct().Order().ToList();
        var slots = dates.Where(date => !site.IsHoliday(date)).SelectMany(date => series.HalfDays.Select((half, index) => SlotOf(date, half, index))).ToList();
        if (slots.FirstOrDefault(slot => !slot.Succeeded) is { } wrong) return Result<Timetable>.Refused(wrong.Errors);
        if (AnyOverlap([.. slots.Select(slot => slot.Value)])) return SessionErrors.HalfDaysOverlap;

        List<Session> sessions = [];
        foreach (var slot in slots)
        {
            var booking = new Booking(slot.Value, series.RoomId, series.TrainerId);
            if (Refusal(booking, site) is { } refusal) return refusal.With("date", $"{booking.Slot.Date:yyyy-MM-dd}");

            sessions.Add(new Session(this, unit, booking, now));
        }

        return new Timetable(sessions, [.. dates.Where(site.IsHoliday)]);
    }

    /// <summary>Why a session of this cohort cannot take place so.</summary>
    internal Error? Refusal(Booking booking, Site site)
    {
        Demand(site);
        if (site.IsHoliday(booking.Slot.Date)) return SessionErrors.OnPublicHoliday;
        if (site.FindRoom(booking.RoomId) is not { } room) return RoomErrors.NotFound;

        return room.IsRetired ? RoomErrors.Retired : Plan.Refusal(booking, room);
    }

    private Unit? UnitOf(TrackVersion track, string unitCode)
    {
        if (track.TrackCode != Stage.TrackCode || track.Number != Stage.Version)
            throw new ArgumentException("It is not the cohort's version of the track.", nameof(track));

        return track.FindStage(Stage.StageCode)!.FindUnit(unitCode);
    }

    private static Result<Slot> SlotOf(DateOnly date, HalfDay half, int index)
    {
        var slot = Slot.Of(date, half);
        return slot.Succeeded ? slot : Result<Slot>.Refused([.. slot.Errors.Select(error => error.At($"/halfDays/{index}{error.Pointer}"))]);
    }

    private static bool AnyOverlap(IReadOnlyList<Slot> slots)
    {
        var ordered = slots.OrderBy(slot => slot.StartsAt).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second));
    }
}
