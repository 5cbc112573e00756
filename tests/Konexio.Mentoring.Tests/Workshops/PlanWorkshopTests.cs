using System.Net;

namespace Konexio.Mentoring.Tests.Workshops;

public sealed class PlanWorkshopTests(MentoringApp app)
{
    [Fact]
    public async Task A_workshop_is_planned_with_whom_the_school_knows()
    {
        var (mentor, mentee) = (await app.AMentor(), await app.AMentee());

        await app.Staff().Do("/v1/workshops", AWorkshop.Form(mentor.Id.Value, mentee.LearnerId.Value)).Gives(HttpStatusCode.Created);

        await app.Staff().Do("/v1/workshops", AWorkshop.Form(People.New(), mentee.LearnerId.Value)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentor.not-found");
        await app.Staff().Do("/v1/workshops", AWorkshop.Form(mentor.Id.Value, People.New())).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentee.not-found");
        await app.Staff().Do("/v1/workshops", AWorkshop.Form(mentor.Id.Value, mentee.LearnerId.Value, minutes: 20)).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "workshop.wrong-length");
        (await app.Mentor(mentor.Id.Value).Do("/v1/workshops", AWorkshop.Form(mentor.Id.Value, mentee.LearnerId.Value))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
