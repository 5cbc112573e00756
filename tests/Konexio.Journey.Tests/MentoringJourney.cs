using System.Net;
using System.Net.Http.Json;
using Konexio.SharedKernel;
using Konexio.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Journey.Tests;

/// <summary>From a cohort's matching to a mentorship with its sessions and grids, and to what the company reads of it.</summary>
internal sealed class MentoringJourney(KonexioApp app, FakeTimeProvider clock)
{
    private static readonly string[] Skills = ["communication", "teamwork", "autonomy", "organisation", "adaptability", "self-confidence"];

    public async Task GoThrough(Guid learner, Guid cohort)
    {
        var mentee = await Mentee(learner, cohort);
        var company = await Company();
        var near = await Mentor(company, "mockInterview", "tuesday");
        var far = await Mentor(company, "networking", "friday");
        var mentorship = await Match(cohort, mentee, near);

        await LiveThrough(mentorship, near, mentee, far);
        await ReadHours(company);
        await app.Drain();

        string[] told =
        [
            "mentoring.mentorship-accepted.v1", "mentoring.mentorship-completed.v1", "mentoring.mentorship-proposed.v1", "mentoring.mentorship-started.v1",
            "mentoring.session-confirmed.v1", "mentoring.soft-skills-measured.v1",
        ];
        (await Names("select distinct event_name from mentoring.outbox_messages where aggregate_id = $1", mentorship)).ShouldBe(told, ignoreOrder: true);
        var heard = await Names("select distinct event_name from impact.event_log where payload ->> 'mentorshipId' = $1::text", mentorship);
        heard.ShouldContain("mentoring.session-confirmed.v1");
        heard.ShouldContain("mentoring.soft-skills-measured.v1");
    }

    private async Task<IEnumerable<string>> Names(string sql, Guid mentorship) => (await app.Database.Query(sql, mentorship)).Select(row => (string)row[0]!);

    private async Task<Guid> Mentee(Guid learner, Guid cohort)
    {
        var staff = await app.As("coordinator");
        await staff.Consent(learner, "shareProfileWithMentor", period: "days365");
        await app.Drain();
        var shared = (await staff.See($"/v1/mentees?cohortId={cohort}").Gives(HttpStatusCode.OK))["items"]!.AsArray().Where(one => one!["shared"]!.GetValue<bool>()).ShouldHaveSingleItem()!;
        shared.Id("learnerId").ShouldBe(learner);
        var mentee = shared.Id();
        using var seen = await staff.See($"/v1/mentees/{mentee}");
        using var described = new HttpRequestMessage(HttpMethod.Put, new Uri($"/v1/mentees/{mentee}/profile", UriKind.Relative))
        {
            Content = JsonContent.Create(new
            {
                goals = "Préparer un entretien",
                languages = new[] { "fr" },
                skills = new[] { "mockInterview" },
                slots = new[] { new { day = "tuesday", part = "evening" } },
                excludedMentorIds = Array.Empty<Guid>(),
                excludedCompanyIds = Array.Empty<Guid>(),
            }),
        };
        described.Headers.IfMatch.Add(seen.Headers.ETag!);
        (await staff.SendAsync(described, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        return mentee;
    }

    private async Task<Guid> Company() => (await (await app.As("coordinator")).Do("/v1/companies", new
    {
        name = "Exemple du voyage",
        agreedFrom = Day(-30),
        pledgedHours = 40,
        contact = new { name = "Claire Exemple", email = "claire@exemple.example" },
    }).Gives(HttpStatusCode.Created)).Id();

    private async Task<Guid> Mentor(Guid company, string skill, string day)
    {
        var staff = await app.As("coordinator");
        var mentor = (await staff.Do("/v1/mentors", new
        {
            companyId = company,
            name = "Marc Exemple",
            email = "marc@exemple.example",
            languages = new[] { "fr", "en" },
            skills = new[] { skill },
            slots = new[] { new { day, part = "evening" } },
            capacity = 1,
        }).Gives(HttpStatusCode.Created)).Id();
        await staff.Do($"/v1/mentors/{mentor}/submit").Gives(HttpStatusCode.OK);
        await staff.Do($"/v1/mentors/{mentor}/vetting-checks", new { checkedOn = Day(-10), goodUntil = Day(355) }).Gives(HttpStatusCode.OK);
        (await staff.Do($"/v1/mentors/{mentor}/approve").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("approved");
        return mentor;
    }

    private async Task<Guid> Match(Guid cohort, Guid mentee, Guid expected)
    {
        var staff = await app.As("coordinator");
        var run = (await staff.Do("/v1/matching-runs", new { cohortId = cohort }).Gives(HttpStatusCode.Created)).Id();
        var pair = (await staff.See($"/v1/matching-runs/{run}").Gives(HttpStatusCode.OK))["pairs"]!.AsArray().ShouldHaveSingleItem()!;
        pair.Id("mentorId").ShouldBe(expected);
        pair.Id("menteeId").ShouldBe(mentee);
        await staff.Do($"/v1/matching-runs/{run}/confirm").Gives(HttpStatusCode.OK);
        return (await staff.See($"/v1/mentorships?menteeId={mentee}").Gives(HttpStatusCode.OK))["items"]!.AsArray().ShouldHaveSingleItem()!.Id();
    }

    private async Task LiveThrough(Guid mentorship, Guid mentor, Guid mentee, Guid stranger)
    {
        var own = await ClientOf("mentor", mentor);
        await own.Do($"/v1/mentorships/{mentorship}/accept", new { side = "mentor" }).Gives(HttpStatusCode.OK);
        var staff = await app.As("coordinator");
        await staff.Do($"/v1/mentorships/{mentorship}/accept", new { side = "mentee" }).Gives(HttpStatusCode.OK);
        await own.Do($"/v1/mentorships/{mentorship}/begin").Gives(HttpStatusCode.OK);
        (await own.See($"/v1/mentees/{mentee}").Gives(HttpStatusCode.OK))["profile"]!["goals"]!.GetValue<string>().ShouldBe("Préparer un entretien");
        (await (await ClientOf("mentor", stranger)).See($"/v1/mentees/{mentee}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await Rate(own, mentorship, "start", 2);
        var session = (await own.Do("/v1/mentoring-sessions", new { mentorshipId = mentorship, side = "mentor", kind = "mockInterview", heldOn = Day(0), minutes = 90 })
            .Gives(HttpStatusCode.Created)).Id();
        await staff.Do($"/v1/mentoring-sessions/{session}/confirm", new { side = "mentee" }).Gives(HttpStatusCode.OK);
        await Rate(own, mentorship, "end", 4);
        (await staff.Do($"/v1/mentorships/{mentorship}/complete").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("completed");
    }

    private static async Task Rate(HttpClient own, Guid mentorship, string moment, int rating) =>
        await own.Do($"/v1/mentorships/{mentorship}/soft-skills", new { moment, side = "mentor", ratings = Skills.Select(code => new { code, rating }) }).Gives(HttpStatusCode.OK);

    private async Task ReadHours(Guid company)
    {
        var own = await ClientOf("company", company);
        var period = $"from={Day(-60)}&to={Day(0)}";
        (await own.See($"/v1/companies/{company}/hours?{period}").Gives(HttpStatusCode.OK))["givenMinutes"]!.GetValue<int>().ShouldBe(90);
        using (var csv = await own.See($"/v1/companies/{company}/hours.csv?{period}"))
            (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Zahra");
        await app.Paper($"/v1/companies/{company}/hours.pdf?{period}");
    }

    private async Task<HttpClient> ClientOf(string role, Guid subject)
    {
        var made = await (await app.As("administrator")).Do("/v1/clients", new { name = $"A {role}", role, subjectId = subject }).Gives(HttpStatusCode.Created);
        return app.WithToken(await app.Token(new ClientCredentials(made.Text("clientId"), made.Text("clientSecret"))));
    }

    private string Day(int from) => SchoolDay.Of(clock.GetUtcNow()).AddDays(from).Iso();
}
