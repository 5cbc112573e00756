using System.Net;

namespace Konexio.Impact.Tests.Publication;

public sealed class PublishClaimTests(ImpactApp app)
{
    [Fact]
    public async Task A_newer_claim_takes_the_place_of_the_one_before()
    {
        var cohort = await app.ACohort(completed: 8, withdrawn: 5);
        var first = await app.APublishedClaim("completion", cohort);
        await app.Join(cohort, Publishing.NewId(), completed: 5, withdrawn: 5);

        var second = await app.APublishedClaim("completion", cohort);

        var ended = await app.Claim(first);
        (ended.Text("status"), ended.Id("supersededBy")).ShouldBe(("superseded", second));
        (await app.Claim(second)).Text("status").ShouldBe("published");
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(3, 12)]
    [InlineData(12, 3)]
    public async Task Nothing_that_tells_of_fewer_than_five_people_is_published(int completed, int withdrawn)
    {
        var claim = await app.AComputedClaim("completion", await app.ACohort(completed, withdrawn));

        await app.Publish(claim).ShouldRefuse(HttpStatusCode.Conflict, "claim.too-few-people");
    }

    [Fact]
    public async Task Nor_what_does_so_once_an_earlier_claim_is_subtracted()
    {
        var cohort = await app.ACohort(completed: 8, withdrawn: 5);
        await app.APublishedClaim("completion", cohort);
        await app.Join(cohort, Publishing.NewId(), completed: 2, withdrawn: 0);

        await app.Publish(await app.AComputedClaim("completion", cohort)).ShouldRefuse(HttpStatusCode.Conflict, "claim.too-close-to-another");
    }

    [Fact]
    public async Task A_wider_claim_of_two_or_three_more_people_is_refused_as_well()
    {
        var (cohort, few) = (await app.ACohort(completed: 8, withdrawn: 5), await app.ACohort(completed: 3, withdrawn: 0));
        await app.APublishedClaim("completion", cohort);
        var form = new { indicator = "completion", aboutFrench = "Deux", aboutEnglish = "Two", scope = new { cohorts = new[] { cohort, few } }, from = "2026-01-01", until = "2026-12-31" };
        var wider = (await app.Staff().Do("/v1/claims", form).Gives(HttpStatusCode.Created)).Id();
        await app.Compute(wider);

        await app.Publish(wider).ShouldRefuse(HttpStatusCode.Conflict, "claim.too-close-to-another");
    }

    [Fact]
    public async Task Only_what_was_measured_by_who_may_decide()
    {
        var empty = await app.AComputedClaim("completion", Publishing.NewId());

        await app.Publish(empty).ShouldRefuse(HttpStatusCode.Conflict, "claim.nothing-measured");
        await app.Publish(await app.AClaim("completion", Publishing.NewId())).ShouldRefuse(HttpStatusCode.Conflict, "claim.wrong-state");
        await app.Publish(Publishing.NewId()).ShouldRefuse(HttpStatusCode.NotFound, "claim.not-found");
        (await app.Staff().Do($"/v1/claims/{empty}/publish")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Of_two_that_are_published_at_once_one_is_public()
    {
        var cohort = await app.ACohort(completed: 8, withdrawn: 5);
        Guid[] claims = [await app.AComputedClaim("completion", cohort), await app.AComputedClaim("completion", cohort)];

        await Task.WhenAll(claims.Select(app.Publish));

        var states = new List<string>();
        foreach (var claim in claims) states.Add((await app.Claim(claim)).Text("status"));
        states.Count(state => state == "published").ShouldBe(1);
    }
}
