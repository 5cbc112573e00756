using Konexio.Enrolment.Infrastructure.Geography;

namespace Konexio.Enrolment.Tests.Geography;

public sealed class CommunesTests
{
    private static readonly Communes Communes = new();

    [Theory]
    [InlineData("69266", false)]
    [InlineData("01008", true)]
    [InlineData("97104", true)]
    [InlineData("2A004", false)]
    public void A_commune_without_a_point_of_its_own_takes_its_departments(string code, bool approximate)
    {
        Communes.PointOf(code).ShouldNotBeNull();
        Communes.IsApproximate(code).ShouldBe(approximate);
    }

    [Theory]
    [InlineData("00000")]
    [InlineData("69")]
    [InlineData("")]
    public void A_code_that_is_none_is_not_known(string code)
    {
        Communes.Knows(code).ShouldBeFalse();
        Communes.PointOf(code).ShouldBeNull();
    }
}
