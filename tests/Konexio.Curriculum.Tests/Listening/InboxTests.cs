using Konexio.Curriculum.Application.Listening;
using Konexio.Curriculum.Tests.Progress;
using Konexio.Enrolment.Contracts;

namespace Konexio.Curriculum.Tests.Listening;

public sealed class InboxTests(CurriculumApp app)
{
    [Fact]
    public async Task A_message_that_is_delivered_twice_is_heard_once_and_makes_the_person_s_key()
    {
        var course = await ACourse.Begin(app);
        var told = new LearnerEnrolled(
            Guid.CreateVersion7(app.Now()), Guid.CreateVersion7(app.Now()), Guid.CreateVersion7(app.Now()), course.Cohort.Id.Value, "parcours-digital", "autonomie",
            course.Cohort.SiteId.Value, course.FirstDay, 4.2m);

        await app.Tell<WhenLearnerEnrolled>(told, times: 2);

        (await app.Ask("select status from curriculum.inbox_messages where aggregate_id = $1", told.EnrolmentId)).ShouldBe(["heard"]);
        (await app.Ask("select distance_km from curriculum.roster_entries where enrolment_id = $1", told.EnrolmentId)).ShouldBe(["4.2"]);
        (await app.Ask("select person_id from curriculum.person_keys where person_id = $1", told.PersonId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_learner_who_comes_back_has_a_second_entry_under_the_same_key()
    {
        var course = await ACourse.Begin(app);
        var first = await course.Enrol();
        await app.Tell<WhenEnrolmentWithdrawn>(new EnrolmentWithdrawn(first.EnrolmentId, first.LearnerId, first.CohortId, "moved", course.FirstDay.AddDays(2)));

        await app.Tell<WhenLearnerEnrolled>(first with { EnrolmentId = Guid.CreateVersion7(app.Now()), EnrolledOn = course.FirstDay.AddDays(3) });

        (await app.Ask("select enrolment_id from curriculum.roster_entries where learner_id = $1", first.LearnerId)).Count.ShouldBe(2);
        (await app.Ask("select person_id from curriculum.person_keys where person_id = $1", first.PersonId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_heard_late_decides_from_its_day_on()
    {
        var course = await ACourse.Begin(app);
        var learner = await course.Enrol();
        await course.Seal(0);
        await course.Seal(1, learner.LearnerId);
        await app.Tell<WhenEnrolmentSuspended>(new EnrolmentSuspended(learner.EnrolmentId, learner.LearnerId, learner.CohortId, "health", course.Sessions[1].Slot.Date));

        var progress = await (await app.As(BuildingBlocks.Application.Role.Trainer).See($"/v1/progress/{learner.EnrolmentId}")).Json();

        (progress["attendance"]!["present"]!.GetValue<int>(), progress["attendance"]!["absent"]!.GetValue<int>()).ShouldBe((1, 0));
    }
}
