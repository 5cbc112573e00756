using System.Net;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class AcceptMentorshipTests(MentoringApp app)
{
    [Fact]
    public async Task It_is_accepted_when_both_have_said_yes_and_rivals_are_invalidated_at_once()
    {
        var mentee = await app.AMentee();
        var rival = await Paired.Proposed(app, mentee: mentee);
        var paired = await Paired.Proposed(app, mentee: mentee);

        await paired.MentorClient.Do($"{paired.Path}/accept", new { side = "mentor" }).ShouldLead("proposed");
        (await rival.Status()).ShouldBe("proposed");
        await app.Staff().Do($"{paired.Path}/accept", new { side = "mentee" }).ShouldLead("accepted");

        (await rival.Status()).ShouldBe("invalidated");
        (await app.Told(rival.Id)).ShouldBe(["mentorship-proposed", "mentorship-invalidated"]);
        (await app.Told(paired.Id)).ShouldBe(["mentorship-proposed", "mentorship-accepted"]);
        await rival.MentorClient.Do($"{rival.Path}/accept", new { side = "mentor" }).ShouldRefuse(HttpStatusCode.Conflict, "mentorship.wrong-state");
    }

    [Fact]
    public async Task A_mentors_yes_ends_proposals_that_the_mentor_cannot_see()
    {
        var mentee = await app.AMentee();
        var rival = await Paired.Proposed(app, mentee: mentee);
        var paired = await Paired.Proposed(app, mentee: mentee);
        await app.Staff().Do($"{paired.Path}/accept", new { side = "mentee" }).ShouldLead("proposed");

        await paired.MentorClient.Do($"{paired.Path}/accept", new { side = "mentor" }).ShouldLead("accepted");

        (await rival.Status()).ShouldBe("invalidated");
        (await app.TouchedBy(mentee.PersonId.Value, "AcceptMentorship")).ShouldBe(["change coordinator", "change mentor"]);
    }

    [Fact]
    public async Task A_mentor_answers_for_themselves_alone_and_finds_no_mentorship_of_another()
    {
        var paired = await Paired.Proposed(app);

        await paired.MentorClient.Do($"{paired.Path}/accept", new { side = "mentee" }).ShouldRefuse(HttpStatusCode.Forbidden, "mentorship.not-your-side");
        var other = app.Mentor((await app.AMentor()).Id.Value);
        await other.Do($"{paired.Path}/accept", new { side = "mentor" }).ShouldRefuse(HttpStatusCode.NotFound, "mentorship.not-found");
        await other.Do($"/v1/mentorships/{People.New()}/accept", new { side = "mentor" }).ShouldRefuse(HttpStatusCode.NotFound, "mentorship.not-found");
        await paired.MentorClient.Do($"{paired.Path}/accept", new { }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
    }

    [Fact]
    public async Task Whose_check_has_expired_meanwhile_takes_nobody_more()
    {
        var paired = await Paired.Proposed(app);
        await app.Database.Query("update mentoring.mentors set vetted_until = '2026-11-23' where id = $1", paired.Mentor.Id.Value);

        await paired.MentorClient.Do($"{paired.Path}/accept", new { side = "mentor" }).ShouldRefuse(HttpStatusCode.Conflict, "mentor.vetting-expired");
    }

    [Fact]
    public async Task However_many_answer_at_once_a_mentor_gets_no_more_than_their_places()
    {
        const int Places = 3;
        var mentor = await app.AMentor(capacity: Places);
        List<Paired> all = [];
        for (var count = 0; count < 16; count++) all.Add(await Paired.Proposed(app, mentor));

        var answers = await Task.WhenAll(all.SelectMany(paired => new[]
        {
            app.Staff().Do($"{paired.Path}/accept", new { side = "mentee" }),
            paired.MentorClient.Do($"{paired.Path}/accept", new { side = "mentor" }),
        }));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK || answer.StatusCode == HttpStatusCode.Conflict);
        (await app.Ask("select count(*) from mentoring.mentorships where mentor_id = $1 and status = 'accepted'", mentor.Id.Value)).ShouldBe([$"{Places}"]);
        (await app.Ask("select count(*) from mentoring.outbox_messages where event_name = 'mentoring.mentorship-accepted.v1' and payload ->> 'mentorId' = $1::text", mentor.Id.Value)).ShouldBe([$"{Places}"]);
    }

    [Fact]
    public async Task However_many_mentors_answer_at_once_a_mentee_gets_one()
    {
        var mentee = await app.AMentee();
        List<Paired> all = [];
        for (var count = 0; count < 8; count++)
        {
            all.Add(await Paired.Proposed(app, mentee: mentee));
            await app.Staff().Do($"{all[^1].Path}/accept", new { side = "mentee" }).ShouldLead("proposed");
        }

        var answers = await Task.WhenAll(all.Select(paired => paired.MentorClient.Do($"{paired.Path}/accept", new { side = "mentor" })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK || answer.StatusCode == HttpStatusCode.Conflict);
        (await app.Ask("select status from mentoring.mentorships where mentee_id = $1 order by status", mentee.Id.Value)).ShouldBe(["accepted", .. Enumerable.Repeat("invalidated", 7)]);
    }
}
