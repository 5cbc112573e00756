using System.Net;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Tests.Matching;

public sealed class ConfirmMatchingRunTests(MentoringApp app)
{
    private readonly MatchingCalls _cohort = new(app);

    [Fact]
    public async Task Its_pairs_are_proposed_as_mentorships()
    {
        var mentor = await _cohort.Mentor(capacity: 2);
        var mentees = new[] { await _cohort.Mentee(), await _cohort.Mentee() };
        var run = await _cohort.Start();

        var confirmed = await app.Staff().Do($"/v1/matching-runs/{run}/confirm").Gives(HttpStatusCode.OK);

        confirmed.Text("status").ShouldBe("confirmed");
        confirmed["mentorships"]!.AsArray().Select(one => one!.Id("menteeId")).ShouldBe(mentees.Select(mentee => mentee.Id.Value), ignoreOrder: true);
        (await app.Ask("select status || ' ' || mentor_id from mentoring.mentorships where matching_run_id = $1", run))
            .ShouldBe([$"proposed {mentor.Id}", $"proposed {mentor.Id}"]);
        (await app.Ask("select access from mentoring.audit_entries where person_id = $1 and operation = 'ConfirmMatchingRun'", mentor.PersonId.Value)).ShouldBe(["change"]);
        await app.Staff().Do($"/v1/matching-runs/{run}/confirm").ShouldRefuse(HttpStatusCode.Conflict, "matching.wrong-state");
    }

    [Fact]
    public async Task A_later_run_keeps_confirmed_pairs_and_uses_the_places_that_are_left()
    {
        var mentor = await _cohort.Mentor(capacity: 2);
        var paired = await _cohort.Mentee();
        var run = await _cohort.Start();
        await app.Staff().Do($"/v1/matching-runs/{run}/confirm").Gives(HttpStatusCode.OK);
        var (late, later) = (await _cohort.Mentee(), await _cohort.Mentee());

        var seen = await _cohort.See(await _cohort.Start(new { basedOn = run }));

        seen["pairs"]!.AsArray().ShouldHaveSingleItem()!.Id("mentorId").ShouldBe(mentor.Id.Value);
        var left = seen["unmatched"]!.AsArray().ToDictionary(one => one!.Id("menteeId"), one => one!.Text("constraint"));
        left.Count.ShouldBe(2);
        left[paired.Id.Value].ShouldBe("alreadyPaired");
        left.ShouldContain(one => (one.Key == late.Id.Value || one.Key == later.Id.Value) && one.Value == "capacityTaken");
    }

    [Fact]
    public async Task A_mentee_who_withdrew_is_named_and_nothing_is_proposed()
    {
        var mentor = await _cohort.Mentor(capacity: 2);
        var (stays, withdraws) = (await _cohort.Mentee(), await _cohort.Mentee());
        var run = await _cohort.Start();
        await app.WithdrawsConsent(withdraws);

        var problem = await app.Staff().Do($"/v1/matching-runs/{run}/confirm").Gives(HttpStatusCode.Conflict);

        problem.Text("code").ShouldBe("matching.changed-meanwhile");
        var fault = problem["errors"]!.AsArray().ShouldHaveSingleItem()!;
        fault.Text("code").ShouldBe("matching.pair-changed");
        foreach (var id in new[] { withdraws.Id.Value, mentor.Id.Value }) fault.Text("detail").ShouldContain(id.ToString());
        fault.Text("detail").ShouldNotContain(stays.Id.ToString());
        (await app.Ask("select id from mentoring.mentorships where matching_run_id = $1", run)).ShouldBeEmpty();
        (await _cohort.See(run)).Text("status").ShouldBe("proposed");
    }

    [Fact]
    public async Task Whoever_changed_since_is_named()
    {
        var mentor = await _cohort.Mentor();
        var mentee = await _cohort.Mentee();

        var first = await _cohort.Start();
        await app.Save(async (services, ct) => (await services.GetRequiredService<IMentees>().Find(mentee.Id, ct))!.Describe(People.MenteeProfile(languages: [_cohort.Tongue, "fa"])));
        await app.Staff().Do($"/v1/matching-runs/{first}/confirm").ShouldRefuse(HttpStatusCode.Conflict, "matching.pair-changed");

        var second = await _cohort.Start();
        await app.Save(async (services, ct) =>
            (await services.GetRequiredService<IMentors>().Find(mentor.Id, ct))!.Deactivate(Enum.GetValues<MentorDeactivationReason>()[0]).Succeeded.ShouldBeTrue());
        await app.Staff().Do($"/v1/matching-runs/{second}/confirm").ShouldRefuse(HttpStatusCode.Conflict, "matching.pair-changed");
    }

    [Fact]
    public async Task Places_that_another_run_took_are_not_given_again()
    {
        var mentor = await _cohort.Mentor();
        await _cohort.Mentee();
        var other = new MatchingCalls(app);
        var rival = await app.AMentee(People.MenteeProfile(languages: ["en"]), other.Cohort);
        var (run, rivals) = (await _cohort.Start(), await other.Start(new { pins = new[] { MatchingCalls.Pair(rival, mentor) } }));

        var answers = await Task.WhenAll(new[] { run, rivals }.Select(async id => (await app.Staff().Do($"/v1/matching-runs/{id}/confirm")).StatusCode));

        answers.ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
        (await app.Ask("select count(*) from mentoring.mentorships where mentor_id = $1", mentor.Id.Value)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_run_without_pairs_or_without_its_inputs_is_not_confirmed()
    {
        var mentee = await _cohort.Mentee();
        var empty = await _cohort.Start();
        await app.Staff().Do($"/v1/matching-runs/{empty}/confirm").ShouldRefuse(HttpStatusCode.Conflict, "matching.nothing-to-confirm");

        await _cohort.Mentor();
        var run = await _cohort.Start();
        await app.Database.Query("delete from mentoring.person_keys where person_id = $1", mentee.PersonId.Value);
        await app.Staff().Do($"/v1/matching-runs/{run}/confirm").ShouldRefuse(HttpStatusCode.Conflict, "matching.inputs-erased");
        await app.Staff().Do($"/v1/matching-runs/{People.New()}/confirm").ShouldRefuse(HttpStatusCode.NotFound, "matching.not-found");
    }
}
