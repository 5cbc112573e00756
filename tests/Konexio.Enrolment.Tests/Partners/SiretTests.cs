using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Partners;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class SiretTests
{
    [Theory]
    [InlineData("732 829 320 00074")]
    [InlineData("73282932000074")]
    public void A_number_that_passes_luhn_is_taken_without_its_spaces(string text) =>
        Siret.Of(text).Value.Value.ShouldBe("73282932000074");

    [Theory]
    [InlineData("")]
    [InlineData("73282932000075")]
    [InlineData("7328293200007")]
    [InlineData("732829320000740")]
    [InlineData("7328293200007A")]
    [InlineData("٧٣٢٨٢٩٣٢٠٠٠٠٧٤")]
    public void What_is_not_14_digits_that_pass_luhn_is_refused(string text) =>
        Siret.Of(text).Errors.ShouldBe([PartnerErrors.InvalidSiret]);

    [Fact]
    public void A_post_office_is_checked_by_its_plain_sum()
    {
        Siret.Of("35600000049837").Succeeded.ShouldBeTrue();
        Siret.Of("35600000049838").Succeeded.ShouldBeFalse();
    }

    [Property]
    public Property One_wrong_digit_is_always_caught() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<(byte Place, byte Step)>().ToArbitrary(), mistake =>
        {
            var digits = "73282932000074".ToCharArray();
            var place = mistake.Place % digits.Length;
            digits[place] = (char)('0' + ((digits[place] - '0' + 1 + (mistake.Step % 9)) % 10));
            return !Siret.Of(new string(digits)).Succeeded;
        });
}
