using System.Net;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class ProposeMentorshipTests(MentoringApp app)
{
    [Fact]
    public async Task A_proposal_is_stored_told_and_written_down()
    {
        var paired = await Paired.Proposed(app);

        (await paired.Status()).ShouldBe("proposed");
        (await app.Told(paired.Id)).ShouldBe(["mentorship-proposed"]);
        (await app.TouchedBy(paired.Mentee.PersonId.Value, "ProposeMentorship")).ShouldBe(["change coordinator"]);
    }

    [Fact]
    public async Task What_stands_in_the_way_is_refused()
    {
        var (mentor, mentee) = (await app.AMentor(), await app.AMentee());

        await Propose(Guid.Empty, mentor.Id.Value).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        await Propose(People.New(), mentor.Id.Value).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentee.not-found");
        await Propose(mentee.Id.Value, People.New()).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentor.not-found");
        await Propose((await app.AMentee(People.MenteeProfile(languages: ["ti"]))).Id.Value, mentor.Id.Value).ShouldRefuse(HttpStatusCode.Conflict, "mentorship.no-language-in-common");
        await Propose((await app.AMentee(People.MenteeProfile(excludedMentors: [mentor.Id]))).Id.Value, mentor.Id.Value).ShouldRefuse(HttpStatusCode.Conflict, "mentorship.excluded");
        await app.WithdrawsConsent(mentee);
        await Propose(mentee.Id.Value, mentor.Id.Value).ShouldRefuse(HttpStatusCode.Conflict, "mentee.consent-missing");
    }

    [Fact]
    public async Task The_same_two_are_proposed_once_at_a_time()
    {
        var paired = await Paired.Proposed(app);

        await Propose(paired.Mentee.Id.Value, paired.Mentor.Id.Value).ShouldRefuse(HttpStatusCode.Conflict, "mentorship.already-proposed");
    }

    [Fact]
    public async Task A_mentor_does_not_propose() =>
        (await app.Mentor(People.New()).Do("/v1/mentorships", new { menteeId = People.New(), mentorId = People.New() })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private Task<HttpResponseMessage> Propose(Guid mentee, Guid mentor) => app.Staff().Do("/v1/mentorships", new { menteeId = mentee, mentorId = mentor });
}
