using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Mentoring.Tests.Matching;

public sealed class StartMatchingRunTests(MentoringApp app)
{
    private readonly MatchingCalls _cohort = new(app);

    [Fact]
    public async Task As_many_as_can_be_are_matched_and_nobody_is_paired()
    {
        var (first, second) = (await _cohort.Mentor(), await _cohort.Mentor());
        // Who asks first would take the only mentor whom the other can have.
        var (choosy, open) = (await _cohort.Mentee([first.Id]), await _cohort.Mentee());

        var started = await _cohort.Started().Gives(HttpStatusCode.Created);

        (started.Text("status"), started["pairs"]!.GetValue<int>(), started["unmatched"]!.GetValue<int>()).ShouldBe(("proposed", 2, 0));
        (await _cohort.Pairs(started.Id())).ShouldBe(MatchingCalls.Shown((choosy, second), (open, first)));
        (await app.Ask("select id from mentoring.mentorships where cohort_id = $1", _cohort.Cohort)).ShouldBeEmpty();
        (await app.Ask("select operation || ' ' || access from mentoring.audit_entries where person_id = $1 and operation = 'StartMatchingRun'", choosy.PersonId.Value))
            .ShouldBe(["StartMatchingRun read"]);
    }

    [Fact]
    public async Task What_a_run_knew_of_people_is_sealed()
    {
        await _cohort.Mentor();
        var mentee = await _cohort.Mentee();

        var run = await _cohort.Start();

        var rows = await app.Ask("select encode(facts, 'escape') from mentoring.matching_run_people where run_id = $1", run);
        rows.Count.ShouldBeGreaterThanOrEqualTo(2);
        rows.ShouldAllBe(row => !row.Contains(_cohort.Tongue));
        (await app.Ask("select to_jsonb(r)::text from mentoring.matching_runs r where id = $1", run)).ShouldHaveSingleItem().ShouldNotContain(_cohort.Tongue);
        (await app.Ask("select count(*) from mentoring.matching_run_people where person_id = $1", mentee.PersonId.Value)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_pinned_pair_is_kept_and_a_forbidden_one_is_not_made()
    {
        var (one, other) = (await _cohort.Mentor(capacity: 2), await _cohort.Mentor(skills: []));
        var (first, second) = (await _cohort.Mentee(), await _cohort.Mentee());

        var pinned = await _cohort.Start(new { pins = new[] { MatchingCalls.Pair(first, other) } });
        var forbidden = await _cohort.Start(new { forbidden = new[] { MatchingCalls.Pair(first, other), MatchingCalls.Pair(second, one) } });

        (await _cohort.Pairs(pinned)).ShouldBe(MatchingCalls.Shown((first, other), (second, one)));
        (await _cohort.Pairs(forbidden)).ShouldBe(MatchingCalls.Shown((first, one), (second, other)));
    }

    [Fact]
    public async Task A_pin_that_cannot_be_is_refused_with_the_constraint_and_the_pair()
    {
        var mentor = await _cohort.Mentor();
        var mentee = await _cohort.Mentee([mentor.Id]);

        var problem = await _cohort.Started(new { pins = new[] { MatchingCalls.Pair(mentee, mentor) } }).Gives(HttpStatusCode.UnprocessableEntity);

        var fault = problem["errors"]!.AsArray().ShouldHaveSingleItem()!;
        (fault.Text("code"), fault.Text("pointer")).ShouldBe(("matching.pin-infeasible", "/pins/0"));
        foreach (var part in new[] { "excluded", mentee.Id.ToString(), mentor.Id.ToString() }) fault.Text("detail").ShouldContain(part);
    }

    [Fact]
    public async Task A_later_run_takes_the_place_of_the_one_before()
    {
        await _cohort.Mentor();
        await _cohort.Mentee();
        var before = await _cohort.Start();

        var after = await _cohort.Start(new { basedOn = before });

        (await _cohort.See(before)).Text("status").ShouldBe("superseded");
        var seen = await _cohort.See(after);
        (seen.Text("status"), seen.Id("basedOn")).ShouldBe(("proposed", before));
    }

    [Fact]
    public async Task A_partial_run_keeps_what_was_proposed_for_the_others()
    {
        var (first, second) = (await _cohort.Mentor(), await _cohort.Mentor(skills: []));
        var (kept, again) = (await _cohort.Mentee(), await _cohort.Mentee());
        var before = await _cohort.Start(new { pins = new[] { MatchingCalls.Pair(kept, second) } });
        var third = await _cohort.Mentor();

        var after = await _cohort.Start(new { basedOn = before, menteeIds = new[] { again.Id.Value }, forbidden = new[] { MatchingCalls.Pair(again, first) } });

        (await _cohort.Pairs(after)).ShouldBe(MatchingCalls.Shown((kept, second), (again, third)));
    }

    [Fact]
    public async Task What_cannot_be_kept_any_more_is_the_fault_of_the_run_before()
    {
        await _cohort.Mentor();
        var (kept, again) = (await _cohort.Mentee(), await _cohort.Mentee());
        var before = await _cohort.Start(new { menteeIds = new[] { kept.Id.Value } });
        await app.WithdrawsConsent(kept);

        var problem = await _cohort.Started(new { basedOn = before, menteeIds = new[] { again.Id.Value } }).Gives(HttpStatusCode.UnprocessableEntity);

        var fault = problem["errors"]!.AsArray().ShouldHaveSingleItem()!;
        (fault.Text("code"), fault.Text("pointer")).ShouldBe(("matching.pin-infeasible", "/basedOn"));
        fault.Text("detail").ShouldContain("consentMissing");
    }

    [Fact]
    public async Task Runs_of_one_cohort_that_start_at_once_leave_one_open()
    {
        await _cohort.Mentor();
        await _cohort.Mentee();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ => (await _cohort.Started()).StatusCode));

        // They wait for each other; on a busy machine the last may be asked to come again.
        answers.ShouldContain(HttpStatusCode.Created);
        answers.ShouldAllBe(status => status == HttpStatusCode.Created || status == HttpStatusCode.ServiceUnavailable);
        (await app.Ask("select count(*) from mentoring.matching_runs where cohort_id = $1 and status = 'proposed'", _cohort.Cohort)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_refused()
    {
        await _cohort.Mentee();
        var other = new MatchingCalls(app);
        var stranger = await other.Mentee();
        var elsewhere = await other.Start();

        await _cohort.Started(new { cohortId = People.New() }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "matching.nobody-to-match");
        await _cohort.Started(new { menteeIds = new[] { stranger.Id.Value } }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "matching.mentee-elsewhere");
        await _cohort.Started(new { basedOn = elsewhere }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "matching.based-on-other-cohort");
        await _cohort.Started(new { basedOn = People.New() }).ShouldRefuse(HttpStatusCode.UnprocessableEntity, "matching.not-found");
    }

    [Fact]
    public async Task Mentors_and_companies_do_not_match()
    {
        foreach (var role in new[] { Role.Mentor, Role.Company, Role.Trainer })
            (await app.As(role, People.New()).Do("/v1/matching-runs", new { cohortId = _cohort.Cohort })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
