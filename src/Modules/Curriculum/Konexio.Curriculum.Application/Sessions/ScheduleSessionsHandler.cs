using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application.Trainers;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Sessions;

internal sealed class ScheduleSessionsHandler(PlannedCohorts planned, ISessions sessions, ITracks tracks, ITrainers trainers, IRecurrences recurrences, TimeProvider clock)
    : ICommandHandler<ScheduleSessions, ScheduleSessionsResponse>
{
    public async Task<Result<ScheduleSessionsResponse>> Handle(ScheduleSessions command, CancellationToken cancellationToken)
    {
        if (await planned.Find(new CohortId(command.CohortId), cancellationToken) is not var (cohort, site)) return CohortErrors.NotFound;

        var dates = DatesOf(command, cohort);
        if (!dates.Succeeded) return Result<ScheduleSessionsResponse>.Refused(dates.Errors);

        var trainer = new TrainerId(command.TrainerId);
        var refusals = await trainers.Refusals([trainer], _ => "/trainerId", cancellationToken);
        if (refusals.Count > 0) return Result<ScheduleSessionsResponse>.Refused(refusals);

        var track = (await tracks.Find(cohort.Stage.TrackCode, cohort.Stage.Version, cancellationToken))!;
        var series = new SessionSeries(command.UnitCode, dates.Value, [.. command.HalfDays.Select(half => half.ToHalfDay())], new RoomId(command.RoomId), trainer);
        var timetable = cohort.Schedule(series, track, site, clock.GetUtcNow());
        if (!timetable.Succeeded) return Result<ScheduleSessionsResponse>.Refused([.. timetable.Errors.Select(error => Placed(error, command, cohort))]);

        var made = timetable.Value.Sessions;
        if (made.Count == 0) return SessionErrors.OnPublicHoliday.At(command.Recurrence is null ? "/firstDate" : "/recurrence");
        if (await sessions.FindDoubleBooking(made, cancellationToken) is { } taken) return taken;

        foreach (var session in made) await sessions.Add(session, cancellationToken);
        return new ScheduleSessionsResponse([.. made.Select(ScheduledSession.Of)], timetable.Value.Holidays);
    }

    private Result<DateOnly[]> DatesOf(ScheduleSessions command, Cohort cohort)
    {
        if (command.Recurrence is { } rule) return recurrences.Expand(rule, command.FirstDate, command.LastDate ?? cohort.EndsOn);
        if (command.LastDate is { } last && last != command.FirstDate) return RecurrenceErrors.Required;

        DateOnly[] only = [command.FirstDate];
        return only;
    }

    // The domain speaks of a session; the body, of the series that it came from.
    private static Error Placed(Error error, ScheduleSessions command, Cohort cohort) => error.Code switch
    {
        _ when error.Code == TrackErrors.UnitNotFound.Code => error.NamedAt("/unitCode"),
        _ when error.Code == RoomErrors.NotFound.Code => error.NamedAt("/roomId"),
        _ when error.Code == SessionErrors.OutsideCohort.Code => error.At(command.Recurrence is null || command.FirstDate < cohort.StartsOn ? "/firstDate" : "/lastDate"),
        _ => error,
    };
}
