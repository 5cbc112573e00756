using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Attempts;

/// <summary>More time for the same questions, in minutes or as a percentage; a third more is usual in France.</summary>
public sealed record ExtraTime
{
    /// <summary>A third more, for who needs more time and of whom nothing else is known.</summary>
    public static ExtraTime Usual { get; } = new(null, 33);

    private ExtraTime(int? minutes, int? percent) => (Minutes, Percent) = (minutes, percent);

    /// <summary>Null exactly when it is a percentage.</summary>
    public int? Minutes { get; }

    public int? Percent { get; }

    public static Result<ExtraTime> OfMinutes(int minutes) =>
        minutes is < 1 or > 240 ? AttemptErrors.ExtraTimeOutOfRange : new ExtraTime(minutes, null);

    public static Result<ExtraTime> OfPercent(int percent) =>
        percent is < 1 or > 200 ? AttemptErrors.ExtraTimeOutOfRange : new ExtraTime(null, percent);

    internal int Over(int minutes) => Minutes ?? ((minutes * Percent!.Value) + 99) / 100;
}

/// <summary>What makes an exam fair to one candidate. It hints at a person's health, so it is stored sealed and never printed.</summary>
public sealed record Accommodations(ExtraTime? ExtraTime, bool AccessibleRoom)
{
    public static Accommodations None { get; } = new(null, AccessibleRoom: false);

    /// <summary>The minutes that a candidate has, a begun one being whole.</summary>
    public int MinutesFor(int minutes) => minutes + (ExtraTime?.Over(minutes) ?? 0);

    public override string ToString() => nameof(Accommodations);
}
