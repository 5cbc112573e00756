using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Mentoring.Tests.Safeguarding;

public sealed class ReportSafeguardingIncidentTests(MentoringApp app)
{
    [Fact]
    public async Task Mentors_trainers_and_staff_report_and_get_an_id_alone()
    {
        var paired = await Paired.Active(app);
        foreach (var client in new[] { paired.MentorClient, app.As(Role.Trainer), app.As(Role.Administrator) })
        {
            var answer = await client.Report(paired.Id).Gives(HttpStatusCode.Created);

            answer.AsObject().Select(member => member.Key).ShouldBe(["id"]);
            (await app.Safeguarding().See(answer.Id().At()).Gives(HttpStatusCode.OK)).Text("words").ShouldBe(AnIncident.Words);
        }
    }

    [Fact]
    public async Task What_was_written_stands_nowhere_in_the_clear_and_the_mentees_audit_says_nothing_of_it()
    {
        var paired = await Paired.Active(app);
        var incident = (await paired.MentorClient.Report(paired.Id).Gives(HttpStatusCode.Created)).Id();

        (await app.Ask("select row_to_json(i)::text from mentoring.safeguarding_incidents i where id = $1", incident))[0].ShouldNotContain("nuit");
        (await app.TouchedBy(paired.Mentee.PersonId.Value, "ReportSafeguardingIncident")).ShouldBeEmpty();
        (await app.Told(incident)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mentor_names_no_mentorship_of_another_and_nobody_reports_of_tomorrow()
    {
        var foreign = await Paired.Proposed(app);
        var mentor = app.Mentor((await app.AMentor()).Id.Value);

        await mentor.Report(foreign.Id).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "mentorship.not-found");
        await mentor.Report(happenedOn: "2026-11-25").ShouldRefuse(HttpStatusCode.UnprocessableEntity, "safeguarding-incident.in-future");
        await mentor.Do("/v1/safeguarding-incidents", new { category = "other", words = "" }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
        (await app.As(Role.Company, People.New()).Report()).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
