using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class WhenCohortStartedTests(EnrolmentStore store)
{
    [Fact]
    public async Task Who_is_enrolled_becomes_active()
    {
        var cohort = await store.ACohort(capacity: 1);
        var enrolment = await store.AnEnrolment(cohort);

        await store.Hear<WhenCohortStarted, CohortStarted>(new CohortStarted(cohort, new DateOnly(2026, 4, 1)));

        var read = (await store.Send(new GetEnrolment(enrolment))).Value;
        (read.Status, read.BegunOn).ShouldBe((EnrolmentStatus.Active, new DateOnly(2026, 4, 1)));
    }
}
