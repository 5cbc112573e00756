using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application.Tracks;
using Konexio.Curriculum.Domain.Sessions;

namespace Konexio.Curriculum.Application.Sessions;

/// <summary>
/// Makes a session for each half-day of each date of a recurrence, or of one date; public holidays are skipped and named. Either all
/// are made or, where a room, trainer or cohort is taken on one of them, none.
/// </summary>
public sealed record ScheduleSessions : ICommand<ScheduleSessionsResponse>
{
    [JsonIgnore]
    public Guid CohortId { get; init; }

    /// <summary>The unit that is taught, one of the cohort's stage.</summary>
    /// <example>debutant</example>
    public string UnitCode { get; init; } = "";

    /// <summary>A recurrence rule (RFC 5545, RRULE) that says which days; where absent, the first date alone.</summary>
    /// <example>FREQ=WEEKLY;BYDAY=MO,WE</example>
    public string? Recurrence { get; init; }

    /// <summary>The day on which the recurrence begins.</summary>
    public DateOnly FirstDate { get; init; }

    /// <summary>The last day on which a session can be; the cohort's own where absent.</summary>
    public DateOnly? LastDate { get; init; }

    /// <summary>A session for each, on every date.</summary>
    public IReadOnlyList<HalfDayForm> HalfDays { get; init; } = [];

    public Guid RoomId { get; init; }

    public Guid TrainerId { get; init; }
}

public sealed record ScheduleSessionsResponse(IReadOnlyList<ScheduledSession> Sessions, IReadOnlyList<DateOnly> HolidaysSkipped);

/// <summary>A session that was made: its date and wall-clock times, and the instants that they mean.</summary>
public sealed record ScheduledSession(Guid Id, DateOnly Date, string Start, string End, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    internal static ScheduledSession Of(Session session) => new(
        session.Id.Value, session.Slot.Date, ClockTimes.Write(session.Slot.Start), ClockTimes.Write(session.Slot.End), session.Slot.StartsAt, session.Slot.EndsAt);
}

internal sealed class ScheduleSessionsValidator : AbstractValidator<ScheduleSessions>
{
    private const int HalfDaysOfADay = 4;
    private const int LongestRule = 300;

    public ScheduleSessionsValidator()
    {
        RuleFor(command => command.UnitCode).NotEmpty().Kebab();
        RuleFor(command => command.Recurrence).PlainText(LongestRule);
        RuleFor(command => command.FirstDate).NotEmpty();
        RuleFor(command => command.HalfDays).NotEmpty().AtMost(HalfDaysOfADay);
        RuleForEach(command => command.HalfDays).NotNull().SetValidator(new HalfDayFormValidator());
        RuleFor(command => command.RoomId).NotEmpty();
        RuleFor(command => command.TrainerId).NotEmpty();
    }
}
