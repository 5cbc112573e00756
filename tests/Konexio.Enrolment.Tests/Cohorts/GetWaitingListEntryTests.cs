using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class GetWaitingListEntryTests(EnrolmentStore store)
{
    [Fact]
    public async Task A_learner_can_be_told_their_position()
    {
        var cohort = await store.ACohort(capacity: 0);
        var joined = await store.Joins(await store.ALearner(), cohort);

        (await store.Send(new GetWaitingListEntry(cohort, joined.Id))).Value.Position.ShouldBe(1);
    }
}
