using FsCheck.Xunit;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentors;
using static Konexio.Mentoring.Tests.APair;

namespace Konexio.Mentoring.Tests.Hours;

public sealed class HoursReportTests
{
    private static readonly CompanyId Company = new(Id(1));

    [Fact]
    public void Minutes_are_summed_by_month_and_kind_after_what_was_taken_back()
    {
        var wrong = Entry(new DateOnly(2026, 9, 3), 90);

        var report = HoursReport.Of(Company, Year(2026), 6000, [
            Entry(new DateOnly(2026, 9, 1), 60), Entry(new DateOnly(2026, 9, 30), 30), wrong, wrong.Countered(Start), Entry(new DateOnly(2026, 10, 1), 45),
            Entry(new DateOnly(2026, 9, 2), 60, HoursKind.Workshop), Entry(new DateOnly(2027, 1, 1), 60), Entry(new DateOnly(2026, 9, 1), 60) with { CompanyId = new CompanyId(Id(2)) },
        ]);

        report.Lines.ShouldBe([
            new MonthlyMinutes(new DateOnly(2026, 9, 1), HoursKind.French, 90),
            new MonthlyMinutes(new DateOnly(2026, 9, 1), HoursKind.Workshop, 60),
            new MonthlyMinutes(new DateOnly(2026, 10, 1), HoursKind.French, 45),
        ]);
        report.GivenMinutes.ShouldBe(195);
    }

    [Fact]
    public void A_month_that_was_all_taken_back_has_no_line()
    {
        var wrong = Entry(new DateOnly(2026, 9, 3), 90);

        HoursReport.Of(Company, Year(2026), 0, [wrong, wrong.Countered(Start)]).Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_pledge_counts_for_the_days_of_the_agreement()
    {
        Year(2026).PledgedMinutes(100, new DateOnly(2020, 1, 1), null).ShouldBe(6000);
        Year(2024).PledgedMinutes(100, new DateOnly(2020, 1, 1), null).ShouldBe(6000);
        Year(2026).PledgedMinutes(73, new DateOnly(2026, 12, 27), null).ShouldBe(60);
        Year(2026).PledgedMinutes(73, new DateOnly(2020, 1, 1), new DateOnly(2026, 1, 5)).ShouldBe(60);
        Year(2026).PledgedMinutes(100, new DateOnly(2027, 1, 1), null).ShouldBe(0);
        Year(2026).PledgedMinutes(100, new DateOnly(2020, 1, 1), new DateOnly(2025, 12, 31)).ShouldBe(0);
    }

    [Property]
    public void Two_halves_pledge_what_the_whole_does(ushort cut, ushort length, byte hours)
    {
        var from = new DateOnly(2023, 6, 1);
        var to = from.AddDays(1 + (length % 3000));
        var middle = from.AddDays(cut % (to.DayNumber - from.DayNumber));
        var agreed = new DateOnly(2024, 2, 10);

        var parts = Period(from, middle).PledgedMinutes(hours, agreed, null) + Period(middle.AddDays(1), to).PledgedMinutes(hours, agreed, null);
        Math.Abs(parts - Period(from, to).PledgedMinutes(hours, agreed, null)).ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_or_is_endless_is_refused()
    {
        ReportPeriod.Of(new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 1)).Errors.ShouldBe([HoursErrors.WrongPeriod]);
        ReportPeriod.Of(new DateOnly(2000, 1, 1), new DateOnly(2026, 1, 1)).Errors.ShouldBe([HoursErrors.WrongPeriod]);
    }

    private static ReportPeriod Year(int year) => Period(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static ReportPeriod Period(DateOnly from, DateOnly to) => ReportPeriod.Of(from, to).Value;

    private static HoursEntry Entry(DateOnly on, int minutes, HoursKind kind = HoursKind.French) => new(Company, new MentorId(Id(3)), Id(4), kind, on, minutes, Start);
}
