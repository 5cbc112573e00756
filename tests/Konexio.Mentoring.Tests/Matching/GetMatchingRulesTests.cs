using System.Net;
using Konexio.Mentoring.Domain.Matching;

namespace Konexio.Mentoring.Tests.Matching;

public sealed class GetMatchingRulesTests(MentoringApp app)
{
    [Fact]
    public async Task The_first_version_is_the_seed()
    {
        var rules = await app.Staff().See("/v1/matching-rules?version=1").Gives(HttpStatusCode.OK);

        var seed = MatchingRules.Seed;
        (rules["version"]!.GetValue<int>(), rules["slotsWanted"]!.GetValue<int>(), rules["farthestKilometres"]!.GetValue<int>()).ShouldBe((1, seed.SlotsWanted, seed.FarthestKilometres));
        rules["weights"]!.ToJsonString().ShouldBe("""{"slots":35,"skills":40,"distance":15,"companySpread":10}""");
    }

    [Fact]
    public async Task An_unknown_version_is_not_found() =>
        await app.Staff().See("/v1/matching-rules?version=9999").ShouldRefuse(HttpStatusCode.NotFound, "matching.rules-not-found");
}
