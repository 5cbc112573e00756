using Konexio.Impact.Domain.Surveys;

namespace Konexio.Impact.Tests.Surveys;

public sealed class SurveyCalendarTests
{
    private static readonly DateOnly Begun = new(2026, 3, 2);
    private static readonly DateOnly Ended = new(2026, 8, 31);

    [Fact]
    public void Each_wave_has_its_day()
    {
        var days = SurveySeed.Waves.Select(wave => SurveyCalendar.DueOn(wave, Begun, Ended));

        days.ShouldBe([Begun, Ended, new DateOnly(2026, 11, 30), new DateOnly(2027, 2, 28), new DateOnly(2027, 8, 31)]);
    }

    [Fact]
    public void Who_never_began_is_never_asked_and_who_has_not_ended_only_at_the_entry()
    {
        SurveySeed.Waves.ShouldAllBe(wave => SurveyCalendar.DueOn(wave, null, Ended) == null);
        SurveySeed.Waves.Where(wave => SurveyCalendar.DueOn(wave, Begun, null) is not null).ShouldBe([SurveyWave.Entry]);
    }

    [Fact]
    public void A_wave_is_open_from_its_day_for_as_long_as_it_lasts()
    {
        SurveyCalendar.IsOpen(SurveyWave.Exit, Ended, Ended.AddDays(-1)).ShouldBeFalse();
        SurveyCalendar.IsOpen(SurveyWave.Exit, Ended, Ended).ShouldBeTrue();
        SurveyCalendar.IsOpen(SurveyWave.Exit, Ended, Ended.AddDays(29)).ShouldBeTrue();
        SurveyCalendar.IsOpen(SurveyWave.Exit, Ended, Ended.AddDays(30)).ShouldBeFalse();
        SurveyCalendar.IsOpen(SurveyWave.Months6, Ended, Ended.AddDays(59)).ShouldBeTrue();
    }
}
