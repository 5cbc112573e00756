using System.Net;
using System.Text.Json.Nodes;

namespace Konexio.Journey.Tests;

public sealed class IdempotencyTests(SharedApp shared)
{
    private const int AtOnce = 20;

    [Fact]
    public async Task One_key_sent_twenty_times_at_once_makes_one_referral_and_one_answer()
    {
        var partner = await shared.App.ClientFor("partner");

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => SentUntilDone(partner, "same-key", "same-key-1")));

        answers.Select(answer => answer.ToJsonString()).Distinct().Count().ShouldBe(1);
        (await Count("same-key")).ShouldBe(1);
        await partner.Do("/v1/referrals", Calls.Referral("same-key", comment: "other"), "same-key-1").Gives(HttpStatusCode.UnprocessableEntity);
        (await Count("same-key")).ShouldBe(1);
    }

    [Fact]
    public async Task One_reference_sent_twenty_times_at_once_makes_one_referral_and_one_answer()
    {
        var partner = await shared.App.ClientFor("partner");

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => SentUntilDone(partner, "same-reference", key: null)));

        answers.Select(answer => answer.ToJsonString()).Distinct().Count().ShouldBe(1);
        (await Count("same-reference")).ShouldBe(1);
        (await partner.Do("/v1/referrals", Calls.Referral("same-reference", comment: "other")).Gives(HttpStatusCode.Conflict))
            .Text("code").ShouldBe("referral.reference-conflict");
        (await Count("same-reference")).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_belongs_to_its_client()
    {
        var partner = await shared.App.ClientFor("partner");
        var other = await shared.App.ClientFor("otherPartner");

        var first = await SentUntilDone(partner, "two-clients", "two-clients");
        var second = await SentUntilDone(other, "two-clients", "two-clients");

        first.Id().ShouldNotBe(second.Id());
        (await Count("two-clients")).ShouldBe(2);
    }

    // Still running is 409: what a client then does is to send again.
    private static async Task<JsonNode> SentUntilDone(HttpClient partner, string reference, string? key)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            using var answer = await partner.Do("/v1/referrals", Calls.Referral(reference), key);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            if (answer.IsSuccessStatusCode) return body;
            body.Text("code").ShouldBe("idempotency.still-running");
        }

        throw new InvalidOperationException("The same request was still running after 50 attempts.");
    }

    private Task<long> Count(string reference) => shared.App.Database.Value<long>("select count(*) from enrolment.referrals where reference = $1", reference);
}
