using Konexio.Curriculum.Domain.Tracks;

namespace Konexio.Curriculum.Domain.Progress;

public enum GateGapKind
{
    AttendanceNotRecorded,
    AttendanceTooLow,
    OutcomeNotAcquired,
}

/// <summary>One thing that is missing for a stage to be complete, with the figures or the outcome that it is about.</summary>
public sealed record GateGap(GateGapKind Kind, decimal? Rate = null, decimal? Minimum = null, string? OutcomeCode = null);

/// <summary>Whether a learner passes a stage's gate, and if not, all that is missing.</summary>
public sealed record GateAnswer(IReadOnlyList<GateGap> Missing)
{
    public bool IsMet => Missing.Count == 0;

    public static GateAnswer Of(Gate gate, AttendanceTally attendance, IReadOnlySet<string> acquired)
    {
        List<GateGap> missing = [];
        if (gate.MinimumAttendance is { } minimum)
        {
            if (attendance.Rate is not { } rate)
                missing.Add(new(GateGapKind.AttendanceNotRecorded, Minimum: minimum));
            else if (rate < minimum)
                missing.Add(new(GateGapKind.AttendanceTooLow, rate, minimum));
        }

        missing.AddRange(gate.RequiredOutcomes
            .Where(code => !acquired.Contains(code))
            .Select(code => new GateGap(GateGapKind.OutcomeNotAcquired, OutcomeCode: code)));
        return new(missing);
    }
}
