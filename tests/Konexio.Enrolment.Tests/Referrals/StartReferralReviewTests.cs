using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class StartReferralReviewTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_submitted_referral_enters_review_once()
    {
        var referral = await app.SubmittedReferral();

        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/start-review").ShouldLead("inReview");
        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/start-review").ShouldRefuse(HttpStatusCode.Conflict, "referral.wrong-state");
        (await app.Ask("select to_status from enrolment.referral_changes where referral_id = $1 order by sequence", referral)).ShouldBe(["submitted", "inReview"]);
    }

    [Fact]
    public async Task An_unknown_referral_is_not_found() =>
        await app.As(Role.Coordinator).Do($"/v1/referrals/{Guid.Empty}/start-review").ShouldRefuse(HttpStatusCode.NotFound, "referral.not-found");

    [Fact]
    public async Task Who_touched_the_person_is_kept()
    {
        var referral = await app.SubmittedReferral();
        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/start-review");

        (await app.Ask("select a.operation from enrolment.audit_entries a join enrolment.referrals r on r.person_id = a.person_id where r.id = $1 order by a.id", referral))
            .ShouldBe(["SubmitReferral", "StartReferralReview"]);
    }
}
