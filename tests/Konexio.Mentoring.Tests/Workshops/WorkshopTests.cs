using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.SharedKernel;
using static Konexio.Mentoring.Tests.APair;

namespace Konexio.Mentoring.Tests.Workshops;

public sealed class WorkshopTests
{
    private static readonly WorkshopMentor[] Mentors = [new(new MentorId(Id(1)), new CompanyId(Id(11))), new(new MentorId(Id(2)), new CompanyId(Id(12)))];
    private static readonly LearnerId[] Learners = [new(Id(21)), new(Id(22)), new(Id(23))];

    [Fact]
    public void Each_mentor_who_came_brings_their_company_its_minutes()
    {
        var workshop = Planned().Value;

        var entries = workshop.Hold([Mentors[0].MentorId], [Learners[2]], Start).Value;

        entries.ShouldHaveSingleItem().Minutes.ShouldBe(90);
        entries[0].CompanyId.ShouldBe(Mentors[0].CompanyId);
        workshop.Present.ShouldBe([Learners[2]]);
        workshop.DomainEvents.OfType<WorkshopHeld>().ShouldHaveSingleItem();
        workshop.Hold([Mentors[0].MentorId], [], Start).Errors.Single().Code.ShouldBe("workshop.wrong-state");
        workshop.Cancel().Error!.Code.ShouldBe("workshop.wrong-state");
    }

    [Fact]
    public void Who_was_not_planned_did_not_come()
    {
        Planned().Value.Hold([new MentorId(Id(3))], [], Start).Errors.ShouldBe([WorkshopErrors.NotPlanned.At("/mentorIds")]);
        Planned().Value.Hold([Mentors[0].MentorId], [new LearnerId(Id(3))], Start).Errors.ShouldBe([WorkshopErrors.NotPlanned.At("/learnerIds")]);
        Planned().Value.Hold([], [], Start).Errors.ShouldBe([WorkshopErrors.MentorsRequired]);
    }

    [Fact]
    public void A_workshop_of_tomorrow_was_not_held_and_may_be_cancelled()
    {
        var workshop = Planned(on: new DateOnly(2026, 9, 2)).Value;

        workshop.Hold([Mentors[0].MentorId], [], Start).Errors.ShouldBe([WorkshopErrors.InFuture]);
        workshop.Cancel().Succeeded.ShouldBeTrue();
        workshop.Status.ShouldBe(WorkshopStatus.Cancelled);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(495)]
    public void A_workshop_takes_quarters_of_an_hour_up_to_eight_hours(int minutes) => Planned(minutes).Errors.ShouldBe([WorkshopErrors.WrongLength]);

    private static Result<Workshop> Planned(int minutes = 90, DateOnly? on = null) =>
        Workshop.Plan(new WorkshopId(Id(5)), new WorkshopPlan("Entretiens", on ?? new DateOnly(2026, 9, 1), minutes, Mentors, Learners));
}
