using System.Net;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Grants;

public sealed class RegisterGrantTests(ImpactApp app)
{
    private static readonly GrantTerms Terms = new("Subvention", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), 100, GrantScope.Everything, []);

    [Theory]
    [InlineData("", "2026-12-31", 100, "grant.name-required")]
    [InlineData("A", "2025-12-31", 100, "grant.ends-before-it-starts")]
    [InlineData("A", "2037-01-01", 100, "grant.too-long")]
    [InlineData("A", "2026-12-31", -1, "grant.amount-out-of-range")]
    public void Terms_that_make_no_sense_are_refused(string name, string ends, long cents, string code) =>
        Registered(Terms with { Name = name, EndsOn = DateOnly.Parse(ends, System.Globalization.CultureInfo.InvariantCulture), AmountCents = cents })
            .Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void An_indicator_has_one_target() =>
        Registered(Terms with { Targets = [new GrantTarget("completion", 0.5m), new GrantTarget("completion", 0.6m)] }).Errors.ShouldHaveSingleItem().Code.ShouldBe("grant.target-twice");

    [Fact]
    public async Task A_grant_names_its_funder_and_known_indicators()
    {
        var funder = await app.AFunder();
        var form = new { funderId = funder, name = "Subvention", startsOn = "2026-01-01", endsOn = "2026-12-31", amountCents = 5, targets = new[] { new { indicator = "completion", value = 0.75m } } };

        (await app.Staff().Do("/v1/grants", form)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var stranger = await app.Staff().Do("/v1/grants", form with { funderId = Guid.CreateVersion7(ImpactApp.Now) });
        var unknown = await app.Staff().Do("/v1/grants", form with { targets = [new { indicator = "luck", value = 1m }] });

        (await stranger.Text()).ShouldContain("grant.funder-unknown");
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await unknown.Text()).ShouldContain("/targets/0/indicator");
    }

    private static SharedKernel.Result<Grant> Registered(GrantTerms terms) =>
        Grant.Register(new GrantId(Guid.CreateVersion7(ImpactApp.Now)), new FunderId(Guid.CreateVersion7(ImpactApp.Now)), terms, ImpactApp.Now);
}
