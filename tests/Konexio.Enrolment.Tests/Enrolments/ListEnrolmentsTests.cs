using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Enrolments;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Enrolments;

public sealed class ListEnrolmentsTests(EnrolmentStore store)
{
    [Fact]
    public async Task Enrolments_of_one_cohort_are_found_by_status()
    {
        var cohort = await store.ACohort(capacity: 2);
        var stays = await store.AnEnrolment(cohort);
        var leaves = await store.AnEnrolment(cohort);
        await store.Send(new WithdrawEnrolment(WithdrawalReason.Moved) { EnrolmentId = leaves });

        var found = (await store.Send(new ListEnrolments(cohort, null, EnrolmentStatus.Enrolled, null, 10))).Value;

        found.Items.Single().Id.ShouldBe(stays);
    }
}
