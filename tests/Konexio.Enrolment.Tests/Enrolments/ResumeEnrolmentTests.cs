using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Enrolments;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Enrolments;

public sealed class ResumeEnrolmentTests(EnrolmentStore store)
{
    [Fact]
    public async Task A_suspended_enrolment_is_active_again()
    {
        var cohort = await store.ACohort(capacity: 1);
        var enrolment = await store.AnEnrolment(cohort);
        await store.Hear<WhenCohortStarted, CohortStarted>(new CohortStarted(cohort, new DateOnly(2026, 4, 1)));
        await store.Send(new SuspendEnrolment(SuspensionReason.Health) { EnrolmentId = enrolment });

        (await store.Send(new ResumeEnrolment { EnrolmentId = enrolment })).Value.Status.ShouldBe(EnrolmentStatus.Active);
    }
}
