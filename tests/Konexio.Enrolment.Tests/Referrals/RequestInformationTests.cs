using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class RequestInformationTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_question_waits_for_its_answer_and_is_told_of()
    {
        var referral = await app.SubmittedReferral();

        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/request-information", new { question = "Quel jour ?" }).ShouldLead("infoRequested");
        (await app.Ask("select event_name from enrolment.outbox_messages where aggregate_id = $1 order by sequence", referral))
            .ShouldBe(["enrolment.referral-submitted.v1", "enrolment.referral-information-requested.v1"]);
    }

    [Fact]
    public async Task An_empty_question_is_refused() =>
        await app.As(Role.Coordinator).Do($"/v1/referrals/{await app.SubmittedReferral()}/request-information", new { question = "" })
            .ShouldRefuse(HttpStatusCode.UnprocessableEntity, "referral.question-required");
}
