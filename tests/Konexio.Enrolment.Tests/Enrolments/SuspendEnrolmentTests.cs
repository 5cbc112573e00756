using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Enrolments;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Enrolments;

public sealed class SuspendEnrolmentTests(EnrolmentStore store)
{
    [Fact]
    public async Task An_active_enrolment_is_suspended_for_a_reason()
    {
        var cohort = await store.ACohort(capacity: 1);
        var enrolment = await store.AnEnrolment(cohort);
        await store.Hear<WhenCohortStarted, CohortStarted>(new CohortStarted(cohort, new DateOnly(2026, 4, 1)));

        var suspended = (await store.Send(new SuspendEnrolment(SuspensionReason.Health, new DateOnly(2026, 4, 20)) { EnrolmentId = enrolment })).Value;

        suspended.Status.ShouldBe(EnrolmentStatus.Suspended);
        (await store.Send(new GetEnrolment(enrolment))).Value.SuspensionReason.ShouldBe(SuspensionReason.Health);
    }

    [Fact]
    public async Task Before_the_start_there_is_nothing_to_suspend()
    {
        var enrolment = await store.AnEnrolment(await store.ACohort(capacity: 1));

        var suspended = await store.Send(new SuspendEnrolment(SuspensionReason.Family) { EnrolmentId = enrolment });

        suspended.Errors.Single().Code.ShouldBe("enrolment.transition-not-allowed");
    }
}
