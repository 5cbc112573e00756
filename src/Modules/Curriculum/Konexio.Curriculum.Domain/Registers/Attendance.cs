namespace Konexio.Curriculum.Domain.Registers;

public enum AttendanceStatus
{
    Present,
    Late,
    ExcusedAbsence,
    UnexcusedAbsence,
}

/// <summary>Whether a learner attended a session. Presence is always signed; late is a matter of minutes, not of opinion.</summary>
public sealed record Attendance
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private Attendance()
    {
    }

    public AttendanceStatus Status { get; private init; }

    public DateTimeOffset? ArrivedAt { get; private init; }

    public Signature? Signature { get; private init; }

    public bool IsSigned => Signature is not null;

    public static Attendance Signed(Signature signature, DateTimeOffset arrivedAt, DateTimeOffset sessionStart) => new()
    {
        Status = arrivedAt - sessionStart > Grace ? AttendanceStatus.Late : AttendanceStatus.Present,
        ArrivedAt = arrivedAt,
        Signature = signature,
    };

    public static Attendance Absent(bool excused) => new()
    {
        Status = excused ? AttendanceStatus.ExcusedAbsence : AttendanceStatus.UnexcusedAbsence,
    };
}
