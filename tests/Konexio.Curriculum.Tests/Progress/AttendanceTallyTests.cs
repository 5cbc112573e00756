using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Registers;

namespace Konexio.Curriculum.Tests.Progress;

public sealed class AttendanceTallyTests
{
    [Fact]
    public void Nothing_recorded_is_no_rate_and_not_nought() => AttendanceTally.Of([]).Rate.ShouldBeNull();

    [Fact]
    public void Late_is_present_and_excused_is_absent()
    {
        var tally = AttendanceTally.Of(
            [AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.ExcusedAbsence, AttendanceStatus.UnexcusedAbsence, AttendanceStatus.Late]);

        tally.ShouldBe(new AttendanceTally(Present: 3, Absent: 2));
        tally.Rate.ShouldBe(0.6m);
    }

    [Property]
    public void Every_session_is_counted_once(AttendanceStatus[] statuses)
    {
        var tally = AttendanceTally.Of(statuses);

        tally.Sessions.ShouldBe(statuses.Length);
        tally.Present.ShouldBe(statuses.Count(status => (int)status < 2));
        (tally.Rate * tally.Sessions ?? 0).ShouldBe(tally.Present, tolerance: 0.000001m);
    }

    [Property]
    public void The_order_does_not_matter(AttendanceStatus[] statuses) =>
        AttendanceTally.Of(statuses.Reverse()).ShouldBe(AttendanceTally.Of(statuses));
}
