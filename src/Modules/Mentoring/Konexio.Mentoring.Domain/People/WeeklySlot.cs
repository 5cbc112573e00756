namespace Konexio.Mentoring.Domain.People;

public enum SlotPart
{
    Morning,
    Afternoon,
    Evening,
}

/// <summary>A part of a day of the week in which somebody can usually meet, in the time of Europe/Paris.</summary>
public readonly record struct WeeklySlot(DayOfWeek Day, SlotPart Part);
