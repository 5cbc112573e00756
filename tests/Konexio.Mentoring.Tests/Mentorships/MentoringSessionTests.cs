using FsCheck.Xunit;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.SharedKernel;
using static Konexio.Mentoring.Tests.APair;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class MentoringSessionTests
{
    private static readonly DateOnly Day = new(2026, 9, 10);
    private static readonly DateTimeOffset Now = Start.AddDays(10);

    [Property]
    public void A_session_takes_a_quarter_of_an_hour_to_three_hours(short minutes) =>
        MentoringSessionFacts.Of(MentoringSessionKind.French, Day, minutes).Succeeded.ShouldBe(Enumerable.Range(1, 12).Contains(minutes / 15) && minutes % 15 == 0);

    [Fact]
    public void The_other_side_confirms_and_the_company_is_credited()
    {
        var session = Logged();

        session.Confirm(MentorshipSide.Mentor, Now).Errors.ShouldBe([MentoringSessionErrors.OwnWord]);
        var entry = session.Confirm(MentorshipSide.Mentee, Now).Value;

        entry.ShouldBe(new HoursEntry(Mentor().CompanyId, Mentor().Id, session.Id.Value, HoursKind.Career, Day, 60, Now));
        session.Confirm(MentorshipSide.Mentee, Now).Errors.Single().Code.ShouldBe("mentoring-session.wrong-state");
    }

    [Fact]
    public void A_disputed_session_counts_once_the_school_has_stated_it()
    {
        var mentorship = Active();
        var session = Logged(mentorship);
        session.Dispute(MentorshipSide.Mentor, Now).Error.ShouldBe(MentoringSessionErrors.OwnWord);
        session.Dispute(MentorshipSide.Mentee, Now).Succeeded.ShouldBeTrue();

        session.Correct(Facts(Day, 30), mentorship, Now).Errors.ShouldBeEmpty();
        session.Status.ShouldBe(MentoringSessionStatus.Confirmed);
        session.DomainEvents.ShouldHaveSingleItem().ShouldBeOfType<MentoringSessionConfirmed>();
    }

    /// <summary>Whatever is confirmed, corrected and voided: the ledger's sum is what the session now says.</summary>
    [Property]
    public void The_ledger_always_says_what_the_session_says(byte[] steps)
    {
        var mentorship = Active();
        var session = Logged(mentorship);
        List<HoursEntry> ledger = [];
        foreach (var step in steps)
        {
            switch (step % 4)
            {
                case 0 when session.Confirm(MentorshipSide.Mentee, Now) is { Succeeded: true } confirmed: ledger.Add(confirmed.Value); break;
                case 1 when session.Correct(Facts(Day.AddDays(-step % 3), 15 * ((step % 12) + 1)), mentorship, Now) is { Succeeded: true } corrected: ledger.AddRange(corrected.Value); break;
                case 2 when step > 200 && session.Void(VoidReason.NotHeld, Now) is { Succeeded: true } voided: ledger.AddRange(voided.Value); break;
                case 3: session.Dispute(MentorshipSide.Mentee, Now); break;
            }

            var counts = session.Status == MentoringSessionStatus.Confirmed;
            ledger.Sum(entry => entry.Minutes).ShouldBe(counts ? session.Minutes : 0);
            ledger.GroupBy(entry => entry.On).Where(day => day.Sum(entry => entry.Minutes) != 0).Select(day => day.Key).ShouldBe(counts ? [session.HeldOn] : []);
        }
    }

    [Fact]
    public void Only_the_days_of_the_mentorship_can_be_logged()
    {
        Log(Active(), new DateOnly(2026, 9, 12)).Errors.ShouldBe([MentoringSessionErrors.InFuture]);
        Log(Active(), new DateOnly(2026, 8, 31)).Errors.ShouldBe([MentoringSessionErrors.BeforeStart]);
        Log(Completed(Start.AddDays(5)), new DateOnly(2026, 9, 7)).Errors.ShouldBe([MentoringSessionErrors.AfterEnd]);
        Log(Completed(Start.AddDays(5)), new DateOnly(2026, 9, 6)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Two_weeks_after_the_end_nothing_is_logged_any_more()
    {
        var ended = Completed(Start.AddDays(5));

        Log(ended, Day.AddDays(-4), Start.AddDays(19)).Errors.Single().Code.ShouldBe("mentorship.wrong-state");
        Log(ended, Day.AddDays(-4), Start.AddDays(19).AddSeconds(-1)).Succeeded.ShouldBeTrue();
        Log(Mentee().With(Mentor()).Propose().Value, Day).Errors.Single().Code.ShouldBe("mentorship.wrong-state");
    }

    private static MentoringSession Logged(Mentorship? mentorship = null) => Log(mentorship ?? Active(), Day).Value;

    private static Result<MentoringSession> Log(Mentorship mentorship, DateOnly on, DateTimeOffset? now = null) =>
        MentoringSession.Log(new MentoringSessionId(Id(7)), mentorship, MentorshipSide.Mentor, Facts(on), note: null, now ?? Now);
}
