using System.Net;

namespace Konexio.Journey.Tests;

public sealed class JourneyTests(SharedApp shared)
{
    [Fact]
    public async Task A_referred_person_comes_to_a_place_and_the_partner_follows_with_consent_only()
    {
        var (partner, other, coordinator) = await Callers();
        var referral = await partner.Submit("journey-1", "Zahra");
        await shared.App.Drain();

        var listed = (await coordinator.See("/v1/referrals?limit=200").Gives(HttpStatusCode.OK))["items"]!.AsArray().Single(item => item!.Id() == referral)!;
        listed.Text("givenName").ShouldBe("Zahra");
        (await coordinator.Do($"/v1/referrals/{referral}/accept").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("accepted");
        await shared.App.Drain();

        var learner = (await coordinator.See($"/v1/learners?referralId={referral}").Gives(HttpStatusCode.OK))["items"]!.AsArray().Single()!.Id();
        var positioned = await coordinator.Position(learner);
        positioned["suggestion"]!.Text("stageCode").ShouldBe("autonomie");

        var cohort = (await coordinator.See("/v1/cohorts").Gives(HttpStatusCode.OK))["items"]!.AsArray()[0]!.Id();
        var enrolment = await coordinator.TakePlace(cohort, learner);
        (await coordinator.See($"/v1/enrolments/{enrolment}").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("enrolled");

        (await partner.See($"/v1/referrals/{referral}/progress").Gives(HttpStatusCode.NotFound)).Text("code").ShouldBe("referral.progress-not-shared");
        await coordinator.Consent(learner, "shareProgressWithPartner");
        (await partner.See($"/v1/referrals/{referral}/progress").Gives(HttpStatusCode.OK))["enrolments"]!.AsArray().Single()!.Text("status").ShouldBe("enrolled");
        await other.See($"/v1/referrals/{referral}/progress").Gives(HttpStatusCode.NotFound);

        await coordinator.Do($"/v1/learners/{learner}/consents/shareProgressWithPartner/revoke").Gives(HttpStatusCode.OK);
        await partner.See($"/v1/referrals/{referral}/progress").Gives(HttpStatusCode.NotFound);

        var history = (await partner.See($"/v1/referrals/{referral}/history").Gives(HttpStatusCode.OK))["items"]!.AsArray();
        history[^1]!.ToJsonString().ShouldContain("accepted");
    }

    [Fact]
    public async Task A_decline_takes_two_pairs_of_eyes()
    {
        var (partner, _, coordinator) = await Callers();
        var supervisor = await shared.App.ClientFor("supervisor");
        var referral = await partner.Submit("journey-2");

        await supervisor.Do($"/v1/referrals/{referral}/propose-decline", new { reason = "noPlace" }).Gives(HttpStatusCode.OK);
        (await supervisor.Do($"/v1/referrals/{referral}/confirm-decline").Gives(HttpStatusCode.Forbidden)).Text("code").ShouldBe("referral.same-person-must-not-confirm");
        await supervisor.Do($"/v1/referrals/{referral}/refuse-decline", new { reason = "Une place se libère" }).Gives(HttpStatusCode.OK);

        await coordinator.Do($"/v1/referrals/{referral}/propose-decline", new { reason = "noPlace" }).Gives(HttpStatusCode.OK);
        await coordinator.Do($"/v1/referrals/{referral}/confirm-decline").Gives(HttpStatusCode.Forbidden);
        (await supervisor.Do($"/v1/referrals/{referral}/confirm-decline").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("declined");

        var seen = await partner.See($"/v1/referrals/{referral}").Gives(HttpStatusCode.OK);
        seen.Text("declineReason").ShouldBe("noPlace");
        seen["person"].ShouldBeNull();
    }

    private async Task<(HttpClient Partner, HttpClient Other, HttpClient Coordinator)> Callers() =>
        (await shared.App.ClientFor("partner"), await shared.App.ClientFor("otherPartner"), await shared.App.ClientFor("coordinator"));
}
