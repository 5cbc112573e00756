using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class ListCohortsTests(EnrolmentStore store)
{
    [Fact]
    public async Task Cohorts_come_page_by_page_with_none_twice()
    {
        await store.ACohort(capacity: 1);
        await store.ACohort(capacity: 1);

        var first = (await store.Send(new ListCohorts(CohortStatus.Open, "autonomie", null, null, 1))).Value;
        var second = (await store.Send(new ListCohorts(CohortStatus.Open, "autonomie", null, first.NextCursor, 1))).Value;

        second.Items.Single().Id.ShouldNotBe(first.Items.Single().Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task A_limit_out_of_range_is_refused(int limit) =>
        (await store.Send(new ListCohorts(null, null, null, null, limit))).Errors.Single().Pointer.ShouldBe("/limit");

    [Fact]
    public async Task A_cursor_of_ones_own_making_is_refused() =>
        (await store.Send(new ListCohorts(null, null, null, "1 or 1=1", 10))).Errors.Single().Code.ShouldBe("input.wrong-cursor");
}
