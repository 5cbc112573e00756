using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class WhenCohortPublishedTests(EnrolmentStore store)
{
    [Fact]
    public async Task A_larger_capacity_is_offered_to_who_waits()
    {
        var published = store.Published(capacity: 1);
        await store.Hear<WhenCohortPublished, CohortPublished>(published);
        await store.Joins(await store.ALearner(), published.CohortId);
        var waiting = await store.Joins(await store.ALearner(), published.CohortId);

        await store.Hear<WhenCohortPublished, CohortPublished>(published with { Capacity = 2 });

        (await store.Send(new GetWaitingListEntry(published.CohortId, waiting.Id))).Value.State.ShouldBe(WaitingListState.Offered);
    }

    [Fact]
    public async Task A_capacity_below_what_is_taken_is_left_to_an_operator()
    {
        var published = store.Published(capacity: 1);
        await store.Hear<WhenCohortPublished, CohortPublished>(published);
        await store.Joins(await store.ALearner(), published.CohortId);

        await Should.ThrowAsync<InvalidOperationException>(() => store.Hear<WhenCohortPublished, CohortPublished>(published with { Capacity = 0 }));
    }
}
