using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class PositioningTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 31, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 8, 31);

    [Fact]
    public void A_positioning_counts_for_six_months_and_not_a_day_longer()
    {
        var positioning = Taken(Today).Value;

        positioning.ValidUntil.ShouldBe(new DateOnly(2027, 2, 28));
        positioning.IsValidOn(Today).ShouldBeTrue();
        positioning.IsValidOn(new DateOnly(2027, 2, 28)).ShouldBeTrue();
        positioning.IsValidOn(new DateOnly(2027, 3, 1)).ShouldBeFalse();
        positioning.IsValidOn(Today.AddDays(-1)).ShouldBeFalse();
    }

    [Fact]
    public void A_test_of_tomorrow_is_refused() =>
        Taken(Today.AddDays(1)).Errors.ShouldBe([PositioningErrors.TakenInFuture]);

    [Fact]
    public void The_event_tells_levels_and_no_evidence()
    {
        var positioning = Taken(Today).Value;

        positioning.DomainEvents.ShouldBe(
            [new LearnerPositioned(positioning.Id, positioning.LearnerId, CefrLevel.B1, 3.2m, Today)]);
    }

    [Fact]
    public void Every_level_out_of_range_is_reported_at_once()
    {
        var levels = DigitalLevels.Create(9, 0, -1, 8, 3);

        levels.Errors.Select(error => error.Pointer).ShouldBe(["/informationAndData", "/contentCreation"]);
    }

    private static Result<Positioning> Taken(DateOnly on) => Positioning.Record(
        new LearnerId(Guid.CreateVersion7(Now)),
        CefrLevel.B1,
        DigitalLevels.Create(4, 3, 3, 2, 4).Value,
        "Opened a file alone",
        "trainer-lyon",
        on,
        PlacementRules.Seed,
        Now);
}
