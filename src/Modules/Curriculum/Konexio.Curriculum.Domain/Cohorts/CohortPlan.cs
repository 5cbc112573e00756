using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Cohorts;

/// <summary>The stage of one published version of a track; a cohort keeps it for good.</summary>
public sealed record StageRef(string TrackCode, int Version, string StageCode);

/// <summary>What may still change of a cohort; another stage or another site is another cohort.</summary>
public sealed record CohortPlan(string Name, DateOnly StartsOn, DateOnly EndsOn, int Capacity, IReadOnlyList<TrainerId> Trainers)
{
    internal IReadOnlyList<Error> Faults()
    {
        List<Error> faults = [];
        if (string.IsNullOrWhiteSpace(Name)) faults.Add(CohortErrors.NameRequired);
        if (EndsOn < StartsOn) faults.Add(CohortErrors.EndsBeforeStart);
        if (Capacity < 1) faults.Add(CohortErrors.CapacityOutOfRange);
        return faults;
    }

    /// <summary>Why a session cannot take place so under this plan.</summary>
    internal Error? Refusal(Booking booking, Room room)
    {
        if (booking.Slot.Date < StartsOn || booking.Slot.Date > EndsOn) return SessionErrors.OutsideCohort;
        if (!Trainers.Contains(booking.TrainerId)) return SessionErrors.TrainerNotOfCohort;

        // A judge compares the signatures with the seats of the room.
        return room.Seats < Capacity ? SessionErrors.RoomTooSmall.With("seats", room.Seats).With("capacity", Capacity) : null;
    }
}
