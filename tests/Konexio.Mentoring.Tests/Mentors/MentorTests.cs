using Konexio.Mentoring.Domain.Mentors;

namespace Konexio.Mentoring.Tests.Mentors;

public sealed class MentorTests
{
    [Fact]
    public void A_check_is_good_on_its_last_day_and_no_longer()
    {
        var mentor = People.Approved(People.Company(), vettedUntil: People.Today);

        mentor.MayTakeOneMore(running: 0, People.Today).Succeeded.ShouldBeTrue();
        mentor.MayTakeOneMore(running: 0, People.Today.AddDays(1)).Error.ShouldBe(MentorErrors.VettingExpired);
    }

    [Fact]
    public void A_newer_check_counts_even_where_it_ends_earlier_and_an_older_one_never()
    {
        var mentor = People.Draft(People.Company());
        mentor.RecordVetting(People.Today.AddDays(-10), People.Today.AddYears(1), People.Today).Succeeded.ShouldBeTrue();

        mentor.RecordVetting(People.Today.AddDays(-11), People.Today.AddYears(2), People.Today).Error.ShouldBe(MentorErrors.VettingOutdated);
        mentor.RecordVetting(People.Today, People.Today.AddDays(1), People.Today).Succeeded.ShouldBeTrue();

        mentor.VettedUntil.ShouldBe(People.Today.AddDays(1));
    }

    [Fact]
    public void A_check_is_neither_in_the_future_nor_over_before_it_was_made()
    {
        var mentor = People.Draft(People.Company());

        mentor.RecordVetting(People.Today.AddDays(1), People.Today.AddYears(1), People.Today).Error.ShouldBe(MentorErrors.VettingInFuture);
        mentor.RecordVetting(People.Today, People.Today.AddDays(-1), People.Today).Error.ShouldBe(MentorErrors.VettingEndsEarly);
        mentor.VettedUntil.ShouldBeNull();
    }

    [Fact]
    public void The_capacity_never_falls_below_what_runs()
    {
        var mentor = People.Approved(People.Company(), capacity: 3);

        mentor.Revise(People.MentorProfile(), place: null, capacity: 1, running: 2).Error!.Code.ShouldBe("mentor.capacity-in-use");
        mentor.Revise(People.MentorProfile(), place: null, capacity: 0, running: 0).Error.ShouldBe(MentorErrors.CapacityOutOfRange);
        mentor.Revise(People.MentorProfile(), place: null, capacity: 21, running: 0).Error.ShouldBe(MentorErrors.CapacityOutOfRange);
        mentor.Revise(People.MentorProfile(), place: null, capacity: 2, running: 2).Succeeded.ShouldBeTrue();
        mentor.Capacity.ShouldBe(2);
    }

    [Fact]
    public void Another_company_approves_nobody() =>
        Should.Throw<ArgumentException>(() => People.Draft(People.Company()).Approve(People.Company(), People.Today));
}
