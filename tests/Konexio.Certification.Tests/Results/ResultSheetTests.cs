using FsCheck.Xunit;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Results;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Results;

public sealed class ResultSheetTests
{
    private readonly AnExam _exam = new AnExam(seats: 1000).Opened();

    [Fact]
    public void Every_bad_line_is_told_and_none_is_taken()
    {
        foreach (var number in Enumerable.Range(1, 4)) _exam.Begin(Card(number));
        _exam.Register(Card(5));
        _exam.Attempts[3].Abort(AbortReason.Technical, _exam.Session);
        _exam.Attempts[0].Record(Score(50), _exam.Session);
        var sheet = new ResultSheet(
            [Row(2, 1, 75), Row(3, 2, 80), Row(5, 9, 80), Row(6, 5, 80), Row(7, 4, 80), Row(8, 2, 90), new(9, "FR-0003", Codes[0], Score: null)],
            [new LineFault("result.score-malformed", 4, Blocking: true)]);

        var refused = sheet.Apply(_exam.Session, _exam.Attempts);

        refused.Errors.Skip(1).Select(error => $"{error.Arguments["line"]} {error.Code} {error.Arguments["blocking"]} {error.Pointer}").ShouldBe(
        [
            "2 result.replaces-score False /lines/2",
            "4 result.score-malformed True /lines/4",
            "5 result.attempt-unknown True /lines/5",
            "6 attempt.wrong-state True /lines/6",
            "7 attempt.neutralised True /lines/7",
            "8 result.row-twice True /lines/8",
            "9 result.nothing-said True /lines/9",
        ]);
        _exam.Attempts.Select(attempt => attempt.Score?.Percent).ShouldBe([50, null, null, null, null]);
    }

    [Fact]
    public void A_good_sheet_is_taken_whole_and_once_more_changes_nothing()
    {
        foreach (var number in Enumerable.Range(1, 4)) _exam.Begin(Card(number));
        var sheet = new ResultSheet(
            [
                Row(2, 1, 75), Row(3, 2, 74.99m), new(4, "fr-0003 ", Codes[0], Score(80), AbortReason.ByCandidate),
                new(5, "FR-0004", Codes[0], Score(99), AbortReason.Technical),
            ],
            []);

        var first = sheet.Apply(_exam.Session, _exam.Attempts).Value;
        var second = sheet.Apply(_exam.Session, _exam.Attempts).Value;

        (first.Changed, first.Unchanged, first.Remarks.Count).ShouldBe((4, 0, 0));
        (second.Changed, second.Unchanged).ShouldBe((0, 4));
        second.Remarks.ShouldAllBe(remark => remark.Code == "result.unchanged" && !remark.Blocking);
        _exam.Attempts.Select(attempt => (attempt.Status, attempt.Outcome)).ShouldBe(
        [
            (AttemptStatus.Passed, AttemptOutcome.Passed),
            (AttemptStatus.Failed, AttemptOutcome.Failed),
            (AttemptStatus.Aborted, AttemptOutcome.Passed),
            (AttemptStatus.Aborted, AttemptOutcome.Neutralised),
        ]);
    }

    [Fact]
    public void A_sheet_is_taken_only_while_the_session_is_open_and_when_it_says_something()
    {
        new ResultSheet([], []).Apply(_exam.Session, _exam.Attempts).Errors.ShouldBe([ResultErrors.SheetEmpty]);
        _exam.Sit(Card(1), Codes[0], 80);
        _exam.Review();

        new ResultSheet([Row(2, 1, 90)], []).Apply(_exam.Session, _exam.Attempts).Errors.ShouldHaveSingleItem().Code
            .ShouldBe("exam-session.wrong-state");
    }

    [Fact]
    public void Ten_thousand_lines_are_looked_at_without_going_through_all_attempts_for_each()
    {
        foreach (var number in Enumerable.Range(1, 500)) _exam.Begin(Card(number));
        var rows = Enumerable.Range(2, 10_000).Select(line => Row(line, line, 80)).ToList();

        new ResultSheet(rows, []).Apply(_exam.Session, _exam.Attempts).Errors.Skip(1).Count().ShouldBe(10_002 - 501);
        new ResultSheet([.. rows.Take(499)], []).Apply(_exam.Session, _exam.Attempts).Value.Changed.ShouldBe(499);
    }

    public sealed record Line(byte Candidate, byte Percent, byte Abort);

    [Property(MaxTest = 1000)]
    public void Either_everything_is_taken_or_nothing(Line[] lines, byte aborted)
    {
        var exam = new AnExam().Opened();
        foreach (var number in Enumerable.Range(0, 6)) exam.Begin(Card(number));
        exam.Attempts[aborted % 6].Abort(AbortReason.Technical, exam.Session);
        var rows = lines.Index().Select(line => new ResultRow(
            line.Index + 2, $"FR-{line.Item.Candidate % 7:0000}", Codes[0], line.Item.Percent % 3 == 0 ? null : Score(line.Item.Percent % 101), Abort(line.Item.Abort))).ToList();
        var before = State(exam);

        var result = new ResultSheet(rows, []).Apply(exam.Session, exam.Attempts);

        if (!result.Succeeded) State(exam).ShouldBe(before);
        else
            rows.ShouldAllBe(row => exam.Attempts.Exists(attempt => attempt.CardNumber.Value == row.CardNumber
                && attempt.AbortReason == row.Abort && (row.Abort == AbortReason.Technical || row.Score == null || attempt.Score == row.Score)));
    }

    private static AbortReason? Abort(byte choice) => (choice % 8) switch
    {
        0 => AbortReason.ByCandidate,
        1 => AbortReason.Technical,
        _ => null,
    };

    private static List<(AttemptStatus, Score?, AbortReason?)> State(AnExam exam) =>
        [.. exam.Attempts.Select(attempt => (attempt.Status, attempt.Score, attempt.AbortReason))];

    private static ResultRow Row(int line, int candidate, decimal percent) => new(line, $"FR-{candidate:0000}", Codes[0], Score(percent));
}
