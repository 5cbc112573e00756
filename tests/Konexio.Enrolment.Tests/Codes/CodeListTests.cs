using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Partners;

namespace Konexio.Enrolment.Tests.Codes;

public sealed class CodeListTests
{
    [Theory]
    [InlineData("75056")]
    [InlineData("2A004")]
    [InlineData("97411")]
    public void A_commune_has_five_characters_with_corsica_s_letter(string code) => CommuneCode.Of(code).Value.Value.ShouldBe(code);

    [Theory]
    [InlineData("7505")]
    [InlineData("750566")]
    [InlineData("2C004")]
    [InlineData("75056\n")]
    [InlineData("2a004")]
    public void Anything_else_is_no_commune(string code) => CommuneCode.Of(code).Errors.ShouldBe([CommuneCode.Malformed]);

    [Fact]
    public void The_lists_hold_the_codes_that_partners_send()
    {
        Themes.All.ShouldContain("numerique--maitriser-les-fondamentaux-du-numerique");
        Audiences.All.ShouldContain("personnes-exilees");
        Countries.All.Count.ShouldBe(250);
        PartnerKinds.All.ShouldContain("OTHER");
        PartnerKinds.All.ShouldNotContain("Autre");
        PartnerKinds.All.Count.ShouldBe(73);
    }
}
