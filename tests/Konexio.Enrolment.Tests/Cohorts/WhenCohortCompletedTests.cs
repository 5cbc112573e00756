using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class WhenCohortCompletedTests(EnrolmentStore store)
{
    [Fact]
    public async Task Who_is_active_completes()
    {
        var cohort = await store.ACohort(capacity: 1);
        var enrolment = await store.AnEnrolment(cohort);
        await store.Hear<WhenCohortStarted, CohortStarted>(new CohortStarted(cohort, new DateOnly(2026, 4, 1)));

        await store.Hear<WhenCohortCompleted, CohortCompleted>(new CohortCompleted(cohort, new DateOnly(2026, 6, 30)));

        (await store.Send(new GetEnrolment(enrolment))).Value.Status.ShouldBe(EnrolmentStatus.Completed);
    }
}
