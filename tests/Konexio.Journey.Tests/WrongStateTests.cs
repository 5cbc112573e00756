using System.Net;

namespace Konexio.Journey.Tests;

public sealed class WrongStateTests(SharedApp shared)
{
    [Fact]
    public async Task Of_a_referral_the_state_is_named_with_what_it_allows()
    {
        var partner = await shared.App.ClientFor("partner");
        var referral = await partner.Submit("wrong-state-1");

        await Says(partner.Do($"/v1/referrals/{referral}/provide-information", new { answer = "Le mardi" }),
            "The referral is in the state \"submitted\", which does not allow this. Allowed there: startReview, requestInformation, proposeDecline, accept, withdraw.");
        await partner.Do($"/v1/referrals/{referral}/withdraw", new { withdrawnBy = "partner" }).Gives(HttpStatusCode.OK);
        await Says(partner.Do($"/v1/referrals/{referral}/withdraw", new { withdrawnBy = "partner" }),
            "The referral is in the state \"withdrawn\", which does not allow this. Allowed there: –.");
    }

    [Fact]
    public async Task Of_a_partner_the_state_is_named_with_what_it_allows()
    {
        var address = new { postcode = "93260", communeName = "Les Lilas", communeCode = "93045" };
        var partner = (await (await shared.App.ClientFor("coordinator")).Do("/v1/partners", new { name = "CADA des Lilas", kind = "CADA", address }).Gives(HttpStatusCode.Created)).Id();

        await Says((await shared.App.ClientFor("supervisor")).Do($"/v1/partners/{partner}/reinstate"),
            "The organisation is in the state \"pending\", which does not allow this. Allowed there: validate, reject.");
    }

    [Fact]
    public async Task Of_an_enrolment_the_status_reads_as_in_the_answers()
    {
        var coordinator = await shared.App.ClientFor("coordinator");
        var cohort = await shared.App.PublishCohort(capacity: 1);
        var joined = await coordinator.Do($"/v1/cohorts/{cohort}/waiting-list", new { learnerId = await coordinator.Learner() }).Gives(HttpStatusCode.Created);
        var enrolment = (await coordinator.Do($"/v1/place-offers/{joined.Id("offerId")}/accept").Gives(HttpStatusCode.OK)).Id("enrolmentId");

        await Says(coordinator.Do($"/v1/enrolments/{enrolment}/suspend", new { reason = "health" }),
            "The enrolment is in the state \"enrolled\", which does not allow this. Allowed there: withdraw.");
    }

    private static async Task Says(Task<HttpResponseMessage> call, string detail) =>
        (await call.Gives(HttpStatusCode.Conflict)).Text("detail").ShouldBe(detail);
}
