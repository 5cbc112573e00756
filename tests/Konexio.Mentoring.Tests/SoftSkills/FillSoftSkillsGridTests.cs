using System.Net;

namespace Konexio.Mentoring.Tests.SoftSkills;

public sealed class FillSoftSkillsGridTests(MentoringApp app)
{
    [Fact]
    public async Task Both_ends_make_a_measure_which_is_told()
    {
        var paired = await Paired.Active(app);

        (await Rate(paired.MentorClient, paired, "start", "mentor", 2).Gives(HttpStatusCode.OK))["measured"]!.GetValue<bool>().ShouldBeFalse();
        await Rate(app.Staff(), paired, "start", "mentee", 4).Gives(HttpStatusCode.OK);
        (await Rate(paired.MentorClient, paired, "end", "mentor", 5).Gives(HttpStatusCode.OK))["measured"]!.GetValue<bool>().ShouldBeTrue();

        (await app.Ask("select payload ->> 'side' || ' ' || (payload -> 'skills' -> 0 ->> 'start') || ' ' || (payload -> 'skills' -> 0 ->> 'end') from mentoring.outbox_messages where aggregate_id = $1 and event_name = 'mentoring.soft-skills-measured.v1'", paired.Id))
            .ShouldBe(["mentor 2 5"]);
        (await app.TouchedBy(paired.Mentee.PersonId.Value, "FillSoftSkillsGrid")).ShouldBe(["change mentor", "change coordinator", "change mentor"], ignoreOrder: true);
    }

    [Fact]
    public async Task Each_side_rates_each_end_once_and_a_mentor_for_themselves()
    {
        var paired = await Paired.Active(app);
        await Rate(paired.MentorClient, paired, "start", "mentor", 2).Gives(HttpStatusCode.OK);

        await Rate(paired.MentorClient, paired, "start", "mentor", 3).ShouldRefuse(HttpStatusCode.Conflict, "soft-skills.already-filled");
        await Rate(paired.MentorClient, paired, "start", "mentee", 3).ShouldRefuse(HttpStatusCode.Forbidden, "mentorship.not-your-side");
        await Rate(app.Mentor((await app.AMentor()).Id.Value), paired, "end", "mentor", 3).ShouldRefuse(HttpStatusCode.NotFound, "mentorship.not-found");
    }

    [Fact]
    public async Task Ratings_are_of_the_grid_and_from_one_to_five()
    {
        var paired = await Paired.Active(app);

        await Rate(app.Staff(), paired, "start", "mentee", 6).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.out-of-range");
        await app.Staff().Do($"{paired.Path}/soft-skills", new { moment = "start", side = "mentee", ratings = new[] { new { code = "communication", rating = 3 } } })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "soft-skills.wrong-skills");
    }

    internal static Task<HttpResponseMessage> Rate(HttpClient client, Paired paired, string moment, string side, int rating) => client.Do(
        $"{paired.Path}/soft-skills",
        new
        {
            moment,
            side,
            ratings = new[] { "communication", "teamwork", "autonomy", "organisation", "adaptability", "self-confidence" }.Select(code => new { code, rating }),
        });
}
