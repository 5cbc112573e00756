using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application.Trainers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Sessions;

/// <summary>Moves a session to another time, room or trainer before its register is open, and gives notice.</summary>
public sealed record RescheduleSession : ICommand<ScheduledSession>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    public DateOnly Date { get; init; }

    /// <example>09:00</example>
    public string Start { get; init; } = "";

    /// <example>12:30</example>
    public string End { get; init; } = "";

    public Guid RoomId { get; init; }

    public Guid TrainerId { get; init; }
}

internal sealed class RescheduleSessionValidator : AbstractValidator<RescheduleSession>
{
    public RescheduleSessionValidator()
    {
        RuleFor(command => command.Date).NotEmpty();
        RuleFor(command => command.Start).ClockTime();
        RuleFor(command => command.End).ClockTime();
        RuleFor(command => command.RoomId).NotEmpty();
        RuleFor(command => command.TrainerId).NotEmpty();
    }
}

internal sealed class RescheduleSessionHandler(ISessions sessions, PlannedCohorts planned, ITrainers trainers, TimeProvider clock)
    : ICommandHandler<RescheduleSession, ScheduledSession>
{
    public async Task<Result<ScheduledSession>> Handle(RescheduleSession command, CancellationToken cancellationToken)
    {
        var slot = Slot.Of(command.Date, new HalfDay(ClockTimes.Read(command.Start), ClockTimes.Read(command.End)));
        if (!slot.Succeeded) return Result<ScheduledSession>.Refused(slot.Errors);
        if (await sessions.Find(new SessionId(command.Id), cancellationToken) is not { } session) return SessionErrors.NotFound;

        var booking = new Booking(slot.Value, new RoomId(command.RoomId), new TrainerId(command.TrainerId));
        var refusals = await trainers.Refusals([booking.TrainerId], _ => "/trainerId", cancellationToken);
        if (refusals.Count > 0) return Result<ScheduledSession>.Refused(refusals);

        var (cohort, site) = (await planned.Find(session.CohortId, cancellationToken))!.Value;
        if (session.Reschedule(booking, cohort, site, clock.GetUtcNow()).Error is { } refusal)
            return refusal.Code == RoomErrors.NotFound.Code ? refusal.NamedAt("/roomId") : refusal;
        if (await sessions.FindDoubleBooking([session], cancellationToken) is { } taken) return taken;

        return ScheduledSession.Of(session);
    }
}
