using System.Net;

namespace Konexio.Mentoring.Tests.Safeguarding;

public sealed class AddSafeguardingNoteTests(MentoringApp app)
{
    [Fact]
    public async Task Notes_are_kept_sealed_in_their_order()
    {
        var incident = await app.Reported();
        await app.Safeguarding().Do(incident.At("notes"), new { words = "Appelée le soir même." }).ShouldLead("reported");
        await app.Safeguarding().Do(incident.At("notes"), new { words = "Elle change de mentor." }).ShouldLead("reported");

        var seen = await app.Safeguarding().See(incident.At()).Gives(HttpStatusCode.OK);

        seen["notes"]!.AsArray().Select(note => note!.Text("words")).ShouldBe(["Appelée le soir même.", "Elle change de mentor."]);
        seen["notes"]![0]!.Text("by").ShouldBe("safeguarding");
        (await app.Ask("select row_to_json(i)::text from mentoring.safeguarding_incidents i where id = $1", incident))[0].ShouldNotContain("mentor.");
        await app.Safeguarding().Do(incident.At("notes"), new { words = "" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
    }
}
