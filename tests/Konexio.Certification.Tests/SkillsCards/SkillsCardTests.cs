using Konexio.Certification.Domain.SkillsCards;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.SkillsCards;

public sealed class SkillsCardTests
{
    private readonly SkillsCard _card = Card(1);

    [Fact]
    public void A_card_lasts_three_years_to_the_day()
    {
        (_card.IssuedOn, _card.ExpiresOn).ShouldBe((new DateOnly(2026, 1, 31), new DateOnly(2029, 1, 30)));
        _card.Covers(_card.ExpiresOn).ShouldBeTrue();
        _card.Covers(_card.ExpiresOn.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void Renewing_early_loses_no_day_and_renewing_late_begins_today()
    {
        _card.Renew(36, Before.AddYears(1)).Succeeded.ShouldBeTrue();
        _card.ExpiresOn.ShouldBe(new DateOnly(2032, 1, 30));

        _card.Renew(12, new DateTimeOffset(2033, 6, 1, 12, 0, 0, TimeSpan.Zero)).Succeeded.ShouldBeTrue();
        _card.ExpiresOn.ShouldBe(new DateOnly(2034, 5, 31));
    }

    [Fact]
    public void An_anonymised_card_bears_no_name_and_stays_so()
    {
        _card.Anonymise(Start).Succeeded.ShouldBeTrue();

        _card.Holder.ShouldBeNull();
        _card.CorrectName(FullName.Of("X").Value).Error.ShouldBe(SkillsCardErrors.Anonymised);
        _card.Renew(36, Start).Error.ShouldBe(SkillsCardErrors.Anonymised);
        _card.Anonymise(Start).Error.ShouldBe(SkillsCardErrors.Anonymised);
    }

    [Theory]
    [InlineData("  محمد  ", "محمد")]
    [InlineData("Nguyễn\u00a0Thị   Hoa", "Nguyễn Thị Hoa")]
    [InlineData("Zoe\u0308", "Zoë")]
    public void A_name_is_in_any_script_and_of_any_number_of_words(string written, string printed) =>
        FullName.Of(written).Value.Reveal().ShouldBe(printed);

    [Fact]
    public void A_name_shows_only_to_who_asks_for_it()
    {
        var name = FullName.Of("Amina").Value;

        $"{name}".ShouldNotContain("Amina");
        System.Text.Json.JsonSerializer.Serialize(name).ShouldBe("{}");
        name.ShouldBe(FullName.Of(" Amina ").Value);
    }

    [Fact]
    public void A_name_that_is_none_is_refused()
    {
        FullName.Of(" \t").Errors.ShouldBe([SkillsCardErrors.NameRequired]);
        FullName.Of("A\u0007").Errors.ShouldBe([SkillsCardErrors.MalformedName]);
        FullName.Of(new string('a', 201)).Errors.ShouldBe([SkillsCardErrors.MalformedName]);
    }

    [Theory]
    [InlineData(" fr-0012 ", "FR-0012")]
    [InlineData("FR", null)]
    [InlineData("FR--12", null)]
    [InlineData("FR 0012", null)]
    public void A_number_has_one_form(string typed, string? number) =>
        (SkillsCardNumber.Of(typed) is { Succeeded: true } read ? read.Value.Value : null).ShouldBe(number);
}
