using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class ProposeDeclineTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_decline_is_proposed_for_a_coded_reason() =>
        await app.As(Role.Coordinator).Do($"/v1/referrals/{await app.SubmittedReferral()}/propose-decline", new { reason = "levelTooHigh" }).ShouldLead("declineProposed");

    [Fact]
    public async Task The_reason_other_needs_a_text() =>
        await app.As(Role.Coordinator).Do($"/v1/referrals/{await app.SubmittedReferral()}/propose-decline", new { reason = "other" })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "referral.text-required");

    [Fact]
    public async Task A_decline_without_a_reason_is_refused() =>
        await app.As(Role.Coordinator).Do($"/v1/referrals/{await app.SubmittedReferral()}/propose-decline", new { text = "x" })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "input.required");
}
