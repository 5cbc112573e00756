using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Curriculum.Tests.Progress;

[Collection(DropOutRules)]
public sealed class GetProgressTests(CurriculumApp app)
{
    public const string DropOutRules = "Drop-out rules";

    [Fact]
    public async Task While_nothing_is_recorded_there_is_no_rate_and_the_gate_misses_everything()
    {
        var learner = await (await ACourse.Begin(app)).Enrol();

        var progress = await (await app.As(Role.Trainer).See($"/v1/progress/{learner.EnrolmentId}")).Json();

        progress["attendance"]!["present"]!.GetValue<int>().ShouldBe(0);
        progress["attendance"]!["rate"].ShouldBeNull();
        progress["gate"]!["isMet"]!.GetValue<bool>().ShouldBeFalse();
        progress["gate"]!["missing"]!.AsArray().Count.ShouldBe(6);
        progress["outcomes"]!.AsArray().Count.ShouldBe(8);
        progress["outcomes"]![0]!["text"]!["fr"]!.GetValue<string>().ShouldBe("Démarrer et utiliser un ordinateur, son clavier et sa souris");
        progress["dropOutRisk"].ShouldBeNull();
    }

    [Fact]
    public async Task Absences_lower_the_rate_and_raise_a_risk_that_says_why_and_a_presence_clears_it()
    {
        var course = await ACourse.Begin(app, sessions: 5);
        var (away, there) = (await course.Enrol(), await course.Enrol());
        for (var index = 0; index < 3; index++) await course.Seal(index, away.LearnerId);

        var progress = await See(away.EnrolmentId);
        progress["attendance"]!["rate"]!.GetValue<decimal>().ShouldBe(0);
        var fired = progress["dropOutRisk"]!["rules"]!.AsArray().ShouldHaveSingleItem()!;
        (fired["code"]!.GetValue<string>(), fired["consecutiveAbsences"]!.GetValue<int>()).ShouldBe(("absent-in-a-row", 3));
        (await See(there.EnrolmentId))["dropOutRisk"].ShouldBeNull();

        await course.Seal(3);
        progress = await See(away.EnrolmentId);
        progress["attendance"]!["rate"]!.GetValue<decimal>().ShouldBe(0.25m);
        progress["dropOutRisk"].ShouldBeNull();
        (await app.Told(away.EnrolmentId)).ShouldBe(["curriculum.drop-out-risk-raised.v1", "curriculum.drop-out-risk-cleared.v1"]);
    }

    [Fact]
    public async Task Each_reading_is_audited_and_an_unknown_enrolment_is_not_found()
    {
        var learner = await (await ACourse.Begin(app)).Enrol();

        await See(learner.EnrolmentId);
        await app.As(Role.Trainer).See($"/v1/progress/{learner.LearnerId}").ShouldRefuse(HttpStatusCode.NotFound, "progress.not-found");

        (await app.Ask("select operation from curriculum.audit_entries where person_id = $1 and access = 'read'", learner.PersonId)).ShouldBe(["GetProgress"]);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> See(Guid enrolment) => await (await app.As(Role.Coordinator).See($"/v1/progress/{enrolment}")).Json();
}
