using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class ListPositioningsTests(EnrolmentStore store)
{
    [Fact]
    public async Task A_positioning_is_valid_for_six_months()
    {
        var learner = await store.ALearner();
        var today = DateOnly.FromDateTime(store.Clock.GetUtcNow().Date);
        await store.Send(new RecordPositioning(CefrLevel.B1, new DigitalLevelsInput(5, 5, 5, 5, 5), "Sonia", today.AddMonths(-7)) { LearnerId = learner.Value });
        await store.Send(new RecordPositioning(CefrLevel.B1, new DigitalLevelsInput(5, 5, 5, 5, 5), "Sonia", today) { LearnerId = learner.Value });

        (await store.Send(new ListPositionings(learner.Value))).Value.Items.Select(item => item.IsValid).ShouldBe([true, false]);
    }
}
