using Konexio.Curriculum.Domain.Registers;

namespace Konexio.Curriculum.Domain.Progress;

/// <summary>Half-days attended and missed. Late is present; an excused absence is an absence, as in the published rate.</summary>
public sealed record AttendanceTally(int Present, int Absent)
{
    public int Sessions => Present + Absent;

    /// <summary>Null, not 0, while nothing is recorded.</summary>
    public decimal? Rate => Sessions == 0 ? null : (decimal)Present / Sessions;

    public static AttendanceTally Of(IEnumerable<AttendanceStatus> statuses)
    {
        var counts = statuses.CountBy(IsPresence).ToDictionary();
        return new(counts.GetValueOrDefault(true), counts.GetValueOrDefault(false));
    }

    internal static bool IsPresence(AttendanceStatus status) => status is AttendanceStatus.Present or AttendanceStatus.Late;
}
