using System.Net;
using System.Text.Json.Nodes;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class VerifySealsTests(CurriculumApp app)
{
    [Fact]
    public async Task A_row_altered_in_the_database_is_found_where_it_is()
    {
        var room = await Classroom.Over(app);
        var earlier = await room.Earlier();
        await room.Sealed();
        await earlier.Sealed();
        (await Verify(room))["intact"]!.GetValue<bool>().ShouldBeTrue();

        await app.Ask(
            "update curriculum.register_versions set sheet = jsonb_set(sheet, '{lines,0,attendance,status}', '\"excusedAbsence\"') where session_id = $1 returning session_id::text",
            earlier.Session);

        var found = await Verify(room);
        found["intact"]!.GetValue<bool>().ShouldBeFalse();
        var altered = found["firstAltered"]!;
        (altered["position"]!.GetValue<int>(), altered.Id("sessionId"), altered["version"]!.GetValue<int>()).ShouldBe((2, earlier.Session, 1));
    }

    [Fact]
    public async Task A_seal_taken_from_the_end_is_missed()
    {
        var room = await Classroom.Over(app);
        await room.Sealed();

        await app.Ask("delete from curriculum.register_versions where session_id = $1 returning session_id::text", room.Session);

        (await Verify(room))["firstAltered"]!["position"]!.GetValue<int>().ShouldBe(1);
    }

    private static Task<JsonNode> Verify(Classroom room) =>
        room.Trainer.See($"/v1/cohort-plans/{room.Plan.Cohort}/seals/verification").Gives(HttpStatusCode.OK);
}
