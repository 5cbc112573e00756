using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class GetReferralHistoryTests(EnrolmentApp app)
{
    [Fact]
    public async Task The_school_reads_every_note_and_who_wrote_it()
    {
        var (_, referral) = await Handled();

        var history = await History(app.As(Role.Coordinator), referral);
        history.Select(change => (string?)change!["note"]).ShouldBe([null, null, "Quel jour ?", "Mardi", "Déjà autonome"]);
        history.Select(change => (string?)change!["by"]).ShouldBe(["partner", "coordinator", "coordinator", "partner", "coordinator"]);
    }

    [Fact]
    public async Task A_partner_reads_questions_and_answers_but_neither_other_notes_nor_the_schools_clients()
    {
        var (partner, referral) = await Handled();

        var history = await History(app.As(Role.Partner, partner), referral);
        history.Select(change => (string?)change!["note"]).ShouldBe([null, null, "Quel jour ?", "Mardi", null]);
        history.Select(change => (string?)change!["by"]).ShouldBe(["partner", "school", "school", "partner", "school"]);
        history[^1]!["reason"].ShouldBeNull();
    }

    [Fact]
    public async Task Notes_are_stored_sealed_and_their_reading_is_kept()
    {
        var (_, referral) = await Handled();
        await History(app.As(Role.Coordinator), referral);

        (await app.Ask("select position('Mardi'::bytea in note_sealed) from enrolment.referral_changes where referral_id = $1 and note_sealed is not null", referral))
            .ShouldBe(["0", "0", "0"]);
        (await app.Ask("select a.access from enrolment.audit_entries a join enrolment.referrals r on r.person_id = a.person_id where r.id = $1 and a.operation = 'GetReferralHistory'", referral))
            .ShouldBe(["read"]);
    }

    [Fact]
    public async Task Another_partners_referral_has_no_history()
    {
        var (_, referral) = await Handled();

        await app.As(Role.Partner, await app.ValidPartner()).See($"/v1/referrals/{referral}/history").ShouldRefuse(HttpStatusCode.NotFound, "referral.not-found");
    }

    private async Task<(Guid Partner, Guid Referral)> Handled()
    {
        var partner = await app.ValidPartner();
        var referral = await app.SubmitReferral(partner);
        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/request-information", new { question = "Quel jour ?" }).ShouldLead("infoRequested");
        await app.As(Role.Partner, partner).Do($"/v1/referrals/{referral}/provide-information", new { answer = "Mardi" }).ShouldLead("inReview");
        await app.As(Role.Coordinator).Do($"/v1/referrals/{referral}/propose-decline", new { reason = "levelTooHigh", text = "Déjà autonome" }).ShouldLead("declineProposed");
        return (partner, referral);
    }

    private static async Task<JsonArray> History(HttpClient http, Guid referral) => (await (await http.See($"/v1/referrals/{referral}/history")).Json())["items"]!.AsArray();
}
