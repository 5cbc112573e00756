using System.Text;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Infrastructure.Calendar;

namespace Konexio.Curriculum.Tests.Calendar;

public sealed class CalendarTextTests
{
    private static readonly DateTimeOffset Planned = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Another_parser_reads_the_calendar_as_it_was_meant()
    {
        var read = await OtherReader.Read(CalendarText.Of("Konexio; Lyon, 12", [Session(new DateOnly(2026, 3, 2))]));

        (read.Version, read.Name, read.Refresh).ShouldBe(("2.0", "Konexio; Lyon, 12", "PT1H"));
        var only = read.Events.ShouldHaveSingleItem();
        only.ShouldBe(new ReadEvent(
            $"{ASchool.Id(7)}@konexio", "Découvrir l'ordinateur", "Konexio, 1 rue de l'Exemple, 75018 Paris, Salle 2", "Lyon 12", Sequence: 0, "CONFIRMED")
        {
            StartsAt = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
            EndsAt = new DateTimeOffset(2026, 3, 2, 11, 30, 0, TimeSpan.Zero),
            StampedAt = Planned,
            ChangedAt = Planned,
        });
    }

    [Theory]
    [InlineData("2026-03-28", 8)]
    [InlineData("2026-03-29", 7)]
    [InlineData("2026-03-30", 7)]
    [InlineData("2026-10-24", 7)]
    [InlineData("2026-10-25", 8)]
    [InlineData("2026-10-26", 8)]
    [InlineData("2031-03-30", 7)]
    public async Task Nine_in_Paris_is_the_right_instant_around_the_days_on_which_the_clocks_change(string day, int utcHour)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        var read = await OtherReader.Read(CalendarText.Of("x", [Session(date)]));

        read.Events[0].StartsAt.ShouldBe(new DateTimeOffset(date, new TimeOnly(utcHour, 0), TimeSpan.Zero));
    }

    [Fact]
    public async Task A_session_before_the_clocks_go_on_lasts_as_long_as_it_does()
    {
        var night = Session(new DateOnly(2026, 3, 29)) with { Slot = Slot.Of(new DateOnly(2026, 3, 29), new HalfDay(new TimeOnly(0, 30), new TimeOnly(4, 0))).Value };

        var read = (await OtherReader.Read(CalendarText.Of("x", [night]))).Events[0];

        (read.EndsAt - read.StartsAt).ShouldBe(TimeSpan.FromHours(2.5));
    }

    [Fact]
    public async Task A_cancelled_session_stays_and_says_so()
    {
        var cancelled = Session(new DateOnly(2026, 3, 2)) with { IsCancelled = true, Revision = 2, ChangedAt = Planned.AddDays(1) };

        var read = (await OtherReader.Read(CalendarText.Of("x", [cancelled]))).Events[0];

        (read.Status, read.Summary, read.Sequence, read.ChangedAt).ShouldBe(("CANCELLED", "Annulé : Découvrir l'ordinateur", 2, Planned.AddDays(1)));
    }

    [Fact]
    public async Task What_a_title_may_hold_comes_through_and_no_line_is_longer_than_75_octets()
    {
        var title = string.Concat(Enumerable.Repeat("Évaluer, trier ; \\ « l'été » 🎓 العربية\n", 8)).Trim();
        var text = CalendarText.Of("x", [Session(new DateOnly(2026, 3, 2)) with { Title = title }]);

        (await OtherReader.Read(text)).Events[0].Summary.ShouldBe(title);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
    }

    [Fact]
    public void The_same_sessions_give_the_same_text() =>
        CalendarText.Of("x", [Session(new DateOnly(2026, 3, 2))]).ShouldBe(CalendarText.Of("x", [Session(new DateOnly(2026, 3, 2))]));

    [Fact]
    public async Task A_calendar_without_sessions_is_one_too() => (await OtherReader.Read(CalendarText.Of("x", []))).Events.ShouldBeEmpty();

    private static CalendarSession Session(DateOnly on) => new(
        new SessionId(ASchool.Id(7)), new CohortId(ASchool.Id(3)), Slot.Of(on, ASchool.Morning).Value, "Découvrir l'ordinateur", "Konexio, 1 rue de l'Exemple, 75018 Paris, Salle 2", "Lyon 12")
    {
        ChangedAt = Planned,
    };
}
