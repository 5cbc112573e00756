using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Tracks;

namespace Konexio.Curriculum.Tests.Progress;

public sealed class GateAnswerTests
{
    private static readonly Gate Gate = new(0.7m, ["a", "b"]);

    [Fact]
    public void The_answer_lists_all_that_is_missing() =>
        GateAnswer.Of(Gate, new AttendanceTally(2, 1), new HashSet<string> { "b" }).Missing.ShouldBe(
        [
            new GateGap(GateGapKind.AttendanceTooLow, Rate: 2m / 3, Minimum: 0.7m),
            new GateGap(GateGapKind.OutcomeNotAcquired, OutcomeCode: "a"),
        ]);

    [Fact]
    public void Attendance_that_nobody_recorded_is_said_to_be_so() =>
        GateAnswer.Of(Gate, new AttendanceTally(0, 0), new HashSet<string> { "a", "b" }).Missing
            .ShouldBe([new GateGap(GateGapKind.AttendanceNotRecorded, Minimum: 0.7m)]);

    [Fact]
    public void A_gate_without_a_minimum_does_not_ask_for_attendance() =>
        GateAnswer.Of(new Gate(null, ["a"]), new AttendanceTally(0, 0), new HashSet<string> { "a" }).IsMet.ShouldBeTrue();

    [Fact]
    public void Exactly_the_minimum_is_enough() =>
        GateAnswer.Of(Gate, new AttendanceTally(7, 3), new HashSet<string> { "a", "b", "c" }).IsMet.ShouldBeTrue();

    [Property]
    public void More_presence_and_more_outcomes_never_close_a_gate(byte present, byte absent, bool first, bool second)
    {
        HashSet<string> acquired = [.. first ? ["a"] : Array.Empty<string>(), .. second ? ["b"] : Array.Empty<string>()];
        var before = GateAnswer.Of(Gate, new AttendanceTally(present, absent), acquired);
        var after = GateAnswer.Of(Gate, new AttendanceTally(present + 1, absent), acquired.Append("a").ToHashSet());

        after.Missing.Count.ShouldBeLessThanOrEqualTo(before.Missing.Count);
    }
}
