using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Application.People;

/// <summary>A part of a day of the week in which somebody can usually meet, in the time of Europe/Paris.</summary>
public sealed record WeeklySlotContent
{
    public DayOfWeek Day { get; init; }

    /// <summary>Morning until noon, afternoon until 18:00, evening after that.</summary>
    public SlotPart Part { get; init; }

    internal static WeeklySlotContent Of(WeeklySlot slot) => new() { Day = slot.Day, Part = slot.Part };

    internal static IReadOnlyList<WeeklySlot> Of(IEnumerable<WeeklySlotContent> slots) => [.. slots.Select(slot => new WeeklySlot(slot.Day, slot.Part)).Distinct()];
}
