using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class ListWaitingListTests(EnrolmentStore store)
{
    [Fact]
    public async Task The_list_is_in_the_order_in_which_places_are_offered()
    {
        var cohort = await store.ACohort(capacity: 0);
        var usual = await store.Joins(await store.ALearner(), cohort);
        var urgent = await store.Joins(await store.ALearner(), cohort, priority: 1);

        var list = (await store.Send(new ListWaitingList(cohort, null, 50))).Value;

        list.Items.Select(entry => (entry.Id, entry.Position)).ShouldBe([(urgent.Id, 1), (usual.Id, 2)]);
    }
}
