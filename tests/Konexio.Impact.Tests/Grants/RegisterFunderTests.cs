using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Grants;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Grants;

public sealed class RegisterFunderTests(ImpactApp app)
{
    [Fact]
    public void A_funder_has_a_name() =>
        Funder.Register(new FunderId(Guid.CreateVersion7(ImpactApp.Now)), " ", ImpactApp.Now).Errors.ShouldHaveSingleItem().Code.ShouldBe("funder.name-required");

    [Fact]
    public async Task A_name_is_taken_once()
    {
        var name = $"Région {Guid.CreateVersion7(ImpactApp.Now)}";
        (await app.Staff().Do("/v1/funders", new { name })).StatusCode.ShouldBe(HttpStatusCode.Created);

        var again = await app.Staff().Do("/v1/funders", new { name });

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Text()).ShouldContain("funder.name-taken");
    }

    [Fact]
    public async Task A_funder_registers_nobody() =>
        (await app.Funder(Guid.CreateVersion7(ImpactApp.Now)).Do("/v1/funders", new { name = "X" })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_name_without_letters_is_refused() =>
        (await app.As(Role.Administrator).Do("/v1/funders", new { name = "" })).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
}
