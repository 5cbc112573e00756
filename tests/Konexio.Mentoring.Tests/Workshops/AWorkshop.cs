using System.Net;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;

namespace Konexio.Mentoring.Tests.Workshops;

/// <summary>A planned workshop over HTTP, with a mentor and a mentee.</summary>
internal sealed record AWorkshop(Guid Id, Mentor Mentor, Mentee Mentee)
{
    public string Path => $"/v1/workshops/{Id}";

    public static async Task<AWorkshop> Planned(MentoringApp app, string heldOn = "2026-11-20")
    {
        var (mentor, mentee) = (await app.AMentor(), await app.AMentee());
        var planned = await app.Staff().Do("/v1/workshops", Form(mentor.Id.Value, mentee.LearnerId.Value, heldOn)).Gives(HttpStatusCode.Created);
        return new AWorkshop(planned.Id(), mentor, mentee);
    }

    public static object Form(Guid mentor, Guid learner, string heldOn = "2026-11-20", int minutes = 120) =>
        new { title = "Entretiens", heldOn, minutes, mentorIds = new[] { mentor }, learnerIds = new[] { learner } };

    public Task<HttpResponseMessage> Holding(MentoringApp app) =>
        app.Staff().Do($"{Path}/hold", new { mentorIds = new[] { Mentor.Id.Value }, learnerIds = new[] { Mentee.LearnerId.Value } });
}
