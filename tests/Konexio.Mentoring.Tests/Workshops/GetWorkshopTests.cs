using System.Net;

namespace Konexio.Mentoring.Tests.Workshops;

public sealed class GetWorkshopTests(MentoringApp app)
{
    [Fact]
    public async Task It_is_shown_with_who_came_and_the_reading_is_written_down()
    {
        var workshop = await AWorkshop.Planned(app);
        await workshop.Holding(app).ShouldLead("held");

        var seen = await app.Staff().See(workshop.Path).Gives(HttpStatusCode.OK);

        seen["presentLearnerIds"]!.AsArray().Select(id => id!.GetValue<Guid>()).ShouldBe([workshop.Mentee.LearnerId.Value]);
        seen["mentorIds"]!.AsArray().Select(id => id!.GetValue<Guid>()).ShouldBe([workshop.Mentor.Id.Value]);
        (await app.TouchedBy(workshop.Mentee.PersonId.Value, "GetWorkshop")).ShouldBe(["read coordinator"]);
        await app.Staff().See($"/v1/workshops/{People.New()}").ShouldRefuse(HttpStatusCode.NotFound, "workshop.not-found");
    }
}
