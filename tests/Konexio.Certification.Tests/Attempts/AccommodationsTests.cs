using Konexio.Certification.Domain.Attempts;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Attempts;

public sealed class AccommodationsTests
{
    [Theory]
    [InlineData(33, 35, 47)]
    [InlineData(100, 35, 70)]
    [InlineData(1, 35, 36)]
    [InlineData(20, 35, 42)]
    public void A_percentage_of_extra_time_gives_whole_minutes_upwards(int percent, int minutes, int allowed) =>
        new Accommodations(ExtraTime.OfPercent(percent).Value, AccessibleRoom: false).MinutesFor(minutes).ShouldBe(allowed);

    [Fact]
    public void Extra_time_may_be_given_in_minutes_and_shows_in_the_attempt()
    {
        var exam = new AnExam().Opened();
        var given = new Accommodations(ExtraTime.OfMinutes(15).Value, AccessibleRoom: true);

        exam.TryRegister(exam.Registration(Card(1)) with { Accommodations = given }).Value.Minutes.ShouldBe(50);
        exam.Register(Card(2)).Minutes.ShouldBe(35);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(241)]
    public void Extra_time_has_bounds(int value)
    {
        ExtraTime.OfMinutes(value).Errors.ShouldBe([AttemptErrors.ExtraTimeOutOfRange]);
        ExtraTime.OfPercent(value).Errors.ShouldBe([AttemptErrors.ExtraTimeOutOfRange]);
    }

    [Fact]
    public void What_hints_at_health_is_not_printed() =>
        $"{new Accommodations(ExtraTime.OfPercent(33).Value, AccessibleRoom: true)}".ShouldBe(nameof(Accommodations));
}
