using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Cohorts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class LeaveWaitingListTests(EnrolmentStore store)
{
    [Fact]
    public async Task Who_leaves_lets_the_others_move_up()
    {
        var cohort = await store.ACohort(capacity: 0);
        var first = await store.Joins(await store.ALearner(), cohort);
        var second = await store.Joins(await store.ALearner(), cohort);

        (await store.Send(new LeaveWaitingList { CohortId = cohort, EntryId = first.Id })).Value.State.ShouldBe(WaitingListState.Left);

        (await store.Send(new GetWaitingListEntry(cohort, second.Id))).Value.Position.ShouldBe(1);
    }

    [Fact]
    public async Task Another_cohorts_entry_is_not_found()
    {
        var entry = await store.Joins(await store.ALearner(), await store.ACohort(capacity: 0));

        var left = await store.Send(new LeaveWaitingList { CohortId = await store.ACohort(capacity: 0), EntryId = entry.Id });

        left.Errors.Single().Code.ShouldBe("waiting-list.not-found");
    }
}
