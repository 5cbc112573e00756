using System.Net;
using System.Text.Json.Nodes;

namespace Konexio.Journey.Tests;

public sealed class ParameterTests(SharedApp shared)
{
    private const string Some = "01920000-0000-7000-8000-00000000dead";

    [Theory]
    [InlineData("/v1/referrals?limit=x", "limit input.wrong-format")]
    [InlineData("/v1/referrals?limit=1&limit=2", "limit input.wrong-format")]
    [InlineData("/v1/referrals?updatedSince=yesterday", "updatedSince input.wrong-format")]
    [InlineData("/v1/referrals?status=99", "status input.unknown-code")]
    [InlineData("/v1/referrals?status=Submitted", "status input.unknown-code")]
    [InlineData("/v1/referrals?Statut=submitted", "Statut input.unknown-parameter")]
    [InlineData("/v1/referrals?page=2&limit=x&status=lost", "page input.unknown-parameter, limit input.wrong-format, status input.unknown-code")]
    [InlineData("/v1/referrals/" + Some + "?fields=all", "fields input.unknown-parameter")]
    [InlineData("/v1/learners?referralId=12", "referralId input.wrong-format")]
    [InlineData("/v1/cohorts?withOpenPlaces=maybe", "withOpenPlaces input.wrong-format")]
    [InlineData("/v1/learners/" + Some + "/nearer-cohorts", "cohortId input.required")]
    [InlineData("/v1/learners/" + Some + "/nearer-cohorts?cohortId=", "cohortId input.required")]
    public async Task What_cannot_be_read_is_named_with_its_rule(string path, string faults)
    {
        var problem = await (await shared.App.ClientFor("coordinator")).See(path).Gives(HttpStatusCode.BadRequest);

        problem.Text("code").ShouldBe("input.unreadable");
        Faults(problem).ShouldBe(faults.Split(", "), ignoreOrder: true);
    }

    [Theory]
    [InlineData("/v1/referrals?limit=0", "limit input.out-of-range")]
    [InlineData("/v1/referrals?cursor=elsewhere&limit=201", "cursor input.wrong-cursor, limit input.out-of-range")]
    [InlineData("/v1/partners?kind=BANK", "kind partner.unknown-kind")]
    public async Task What_breaks_a_rule_is_named_in_the_same_way(string path, string faults) =>
        Faults(await (await shared.App.ClientFor("coordinator")).See(path).Gives(HttpStatusCode.UnprocessableEntity)).ShouldBe(faults.Split(", "), ignoreOrder: true);

    [Fact]
    public async Task A_code_in_the_path_is_named_too() =>
        Faults(await (await shared.App.ClientFor("coordinator")).Do($"/v1/learners/{Some}/consents/marketing/revoke").Gives(HttpStatusCode.BadRequest))
            .ShouldBe(["purpose input.unknown-code"]);

    [Fact]
    public async Task Names_are_not_told_to_who_may_not_ask() =>
        (await shared.App.Anonymous().See("/v1/referrals?page=2").Gives(HttpStatusCode.Unauthorized)).Text("code").ShouldBe("access.unauthenticated");

    [Fact]
    public async Task Health_takes_what_a_load_balancer_adds() => await shared.App.Anonymous().See("/health/live?probe=7").Gives(HttpStatusCode.OK);

    [Theory]
    [InlineData("If-Match", "not-a-tag")]
    [InlineData("Idempotency-Key", "with space")]
    [InlineData("Idempotency-Key", "")]
    public async Task A_malformed_header_is_named(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/v1/referrals/{Some}/accept", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);

        Faults(await (await shared.App.ClientFor("coordinator")).SendAsync(request, TestContext.Current.CancellationToken).Gives(HttpStatusCode.BadRequest))
            .ShouldBe([$"{header} input.wrong-format"]);
    }

    [Fact]
    public async Task Two_idempotency_keys_are_refused_as_one_that_is_malformed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/v1/referrals/{Some}/accept", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Idempotency-Key", ["one", "two"]);

        Faults(await (await shared.App.ClientFor("coordinator")).SendAsync(request, TestContext.Current.CancellationToken).Gives(HttpStatusCode.BadRequest))
            .ShouldBe(["Idempotency-Key input.wrong-format"]);
    }

    [Fact]
    public async Task Links_lead_through_a_list_with_the_filters_kept()
    {
        var partner = await shared.App.ClientFor("otherPartner");
        Guid[] submitted = [await partner.Submit("linked-1"), await partner.Submit("linked-2"), await partner.Submit("linked-3")];

        List<Guid> listed = [];
        for (var next = "/v1/referrals?updatedSince=2026-01-01T00:00:00%2B01:00&limit=1&status=submitted"; next is not null;)
        {
            using var answer = await partner.See(next);
            listed.AddRange(JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["items"]!.AsArray().Select(item => item!.Id()));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
            if (next is null) continue;
            next.ShouldStartWith("/v1/referrals?updatedSince=2026-01-01T00%3A00%3A00%2B01%3A00&limit=1&status=submitted&cursor=");
            links!.Single().ShouldEndWith(">; rel=\"next\"");
        }

        listed.ShouldBeUnique();
        submitted.ShouldBeSubsetOf(listed);
    }

    private static IEnumerable<string> Faults(JsonNode problem) => problem["errors"]!.AsArray().Select(fault => $"{fault!.Text("pointer")} {fault!.Text("code")}");
}
