using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class ListLearnersTests(EnrolmentStore store)
{
    [Fact]
    public async Task Learners_come_page_by_page_without_names()
    {
        await store.Learners(3);

        var page = (await store.Send(new ListLearners(LearnerStatus.Admitted, null, null, 2))).Value;

        page.Items.Count.ShouldBe(2);
        page.NextCursor.ShouldNotBeNull();
    }
}
