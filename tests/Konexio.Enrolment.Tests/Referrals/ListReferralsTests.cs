using System.Net;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class ListReferralsTests(EnrolmentApp app)
{
    [Fact]
    public async Task A_partner_pages_through_its_own_newest_first_and_sees_no_name()
    {
        var partner = await app.ValidPartner();
        foreach (var number in Enumerable.Range(1, 5)) await app.SubmitReferral(partner, $"L-{number}");
        await app.SubmittedReferral();
        var http = app.As(Role.Partner, partner);

        var references = new List<string>();
        string? cursor = null;
        do
        {
            var page = await (await http.See($"/v1/referrals?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).Json();
            references.AddRange(page["items"]!.AsArray().Select(item => item!["reference"]!.GetValue<string>()));
            page["items"]!.AsArray().ShouldAllBe(item => item!["givenName"] == null);
            cursor = page["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);

        references.ShouldBe(["L-5", "L-4", "L-3", "L-2", "L-1"]);
    }

    [Fact]
    public async Task The_school_sees_names_and_each_reading_is_kept()
    {
        var referral = await app.SubmittedReferral();

        var page = await (await app.As(Role.Coordinator, client: "lists-names").See("/v1/referrals?status=submitted")).Json();

        page["items"]!.AsArray().ShouldContain(item => item!["id"]!.GetValue<Guid>() == referral && item["givenName"]!.GetValue<string>() == "Amina");
        (await app.Ask(
            "select count(*) from enrolment.audit_entries a join enrolment.referrals r on r.person_id = a.person_id where r.id = $1 and a.client_id = 'lists-names'", referral)).ShouldBe(["1"]);
    }

    [Fact]
    public async Task What_did_not_change_since_is_left_out()
    {
        var partner = await app.ValidPartner();
        await app.SubmitReferral(partner);

        (await (await app.As(Role.Partner, partner).See("/v1/referrals?updatedSince=2200-01-01T00:00:00Z")).Json())["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("cursor=not-ours")]
    public async Task A_page_that_cannot_be_is_refused(string query) =>
        (await app.As(Role.Coordinator).See($"/v1/referrals?{query}")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

    [Theory]
    [InlineData("status=99")]
    [InlineData("status=Submitted")]
    public async Task A_state_by_another_spelling_is_unreadable(string query) =>
        (await app.As(Role.Coordinator).See($"/v1/referrals?{query}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
}
