using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class RecordPositioningTests(EnrolmentStore store)
{
    private const string Marker = "MARKER-evidence";

    [Fact]
    public async Task A_positioning_suggests_where_to_begin_and_seals_its_evidence()
    {
        var learner = await store.ALearner();

        var recorded = (await store.Send(new RecordPositioning(CefrLevel.A2, new DigitalLevelsInput(1, 1, 1, 1, 1), "Sonia", Evidence: Marker) { LearnerId = learner.Value })).Value;

        recorded.Suggestion.StageCode.ShouldBe("autonomie");
        (await store.Scalar<string>("select row_to_json(p)::text || encode(evidence_sealed, 'escape') from enrolment.positionings p where id = $1", recorded.Id)).ShouldNotContain(Marker);
        (await store.Send(new ListPositionings(learner.Value))).Value.Items.Single().Evidence.ShouldBe(Marker);
    }

    [Fact]
    public async Task A_level_out_of_range_is_named()
    {
        var learner = await store.ALearner();

        var refused = await store.Send(new RecordPositioning(CefrLevel.A2, new DigitalLevelsInput(9, 1, 1, 1, -1), "Sonia") { LearnerId = learner.Value });

        refused.Errors.Select(error => error.Pointer).ShouldBe(["/digital/informationAndData", "/digital/problemSolving"]);
    }
}
