using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.People;

namespace Konexio.Enrolment.Tests.People;

public sealed class DuplicateRulesTests
{
    private static readonly PartnerId Cada = new(new Guid(1, 0, 0, new byte[8]));

    private static readonly PersonFingerprint Mohamed = new()
    {
        PartnerId = Cada,
        PartnerPersonId = "42",
        Email = "m@example.org",
        Phone = "+33612345678",
        GivenNames = ["mohamed", "mhmd"],
        FullName = "mohamedhaidari",
        Birth = BirthDate.Parse("1990-05-12").Value,
    };

    [Fact]
    public void The_partner_s_own_id_comes_first_and_is_certain() =>
        Compare(Mohamed, new PersonFingerprint { PartnerId = Cada, PartnerPersonId = "42" })
            .ShouldBe(new DuplicateMatch(Certainty.Certain, DuplicateReason.PartnerPersonId, 100));

    [Fact]
    public void Another_partner_s_id_says_nothing() =>
        Compare(Mohamed, new PersonFingerprint { PartnerId = new PartnerId(new Guid(2, 0, 0, new byte[8])), PartnerPersonId = "42" })
            .ShouldBeNull();

    [Theory]
    [InlineData("mhmd", "1990", Certainty.Certain)]
    [InlineData("mohamad", "1990", Certainty.Probable)]
    [InlineData("mhmd", "1991", Certainty.Probable)]
    public void One_mailbox_and_given_name_are_certain_unless_something_speaks_against_it(string given, string birth, Certainty certainty) =>
        Compare(Mohamed, new PersonFingerprint { Email = Mohamed.Email, GivenNames = [given], Birth = BirthDate.Parse(birth).Value })
            .ShouldSatisfyAllConditions(
                match => match!.Reason.ShouldBe(DuplicateReason.EmailAndGivenName),
                match => match!.Certainty.ShouldBe(certainty));

    [Fact]
    public void A_partner_that_gives_two_ids_speaks_of_two_people() =>
        Compare(Mohamed, Mohamed with { PartnerPersonId = "43" })!.Certainty.ShouldBe(Certainty.Probable);

    [Fact]
    public void A_shared_phone_is_certain_only_with_a_birth_that_agrees()
    {
        var other = new PersonFingerprint { Phone = Mohamed.Phone, GivenNames = ["mohamed"] };

        Compare(Mohamed, other)!.ShouldBe(new DuplicateMatch(Certainty.Probable, DuplicateReason.PhoneAndGivenName, 70));
        Compare(Mohamed, other with { Birth = BirthDate.Parse("1990").Value })!.Certainty.ShouldBe(Certainty.Certain);
    }

    [Fact]
    public void A_phone_of_somebody_else_in_the_family_matches_nobody() =>
        Compare(Mohamed, new PersonFingerprint { Phone = Mohamed.Phone, GivenNames = ["amina"] }).ShouldBeNull();

    [Fact]
    public void A_name_and_a_birth_are_never_certain_and_weigh_more_with_a_day()
    {
        var other = new PersonFingerprint { FullName = "mohamedhaidari", Birth = Mohamed.Birth };

        Compare(Mohamed, other).ShouldBe(new DuplicateMatch(Certainty.Probable, DuplicateReason.NameAndBirth, 80));
        Compare(Mohamed, other with { Birth = BirthDate.Parse("1990").Value })!.Score.ShouldBe(60);
        Compare(Mohamed, other with { Birth = null }).ShouldBeNull();
    }

    [Fact]
    public void Nothing_in_common_is_no_match() => Compare(Mohamed, new PersonFingerprint()).ShouldBeNull();

    [Property]
    public void It_does_not_matter_which_record_comes_first(Some one, Some other) =>
        Compare(one.Fingerprint, other.Fingerprint).ShouldBe(Compare(other.Fingerprint, one.Fingerprint));

    [Property]
    public void A_score_is_between_0_and_100_and_certainty_scores_above_doubt(Some one, Some other)
    {
        if (Compare(one.Fingerprint, other.Fingerprint) is not { } match) return;
        match.Score.ShouldBeInRange(match.Certainty == Certainty.Certain ? 90 : 0, match.Certainty == Certainty.Certain ? 100 : 89);
    }

    /// <summary>Few values each, so that two of them often agree.</summary>
    public sealed record Some(byte Partner, byte OwnId, byte Email, byte Phone, byte Name, byte Birth)
    {
        private static readonly string?[] Names = [null, "mohamed", "mohamad", "amina"];
        private static readonly string?[] Births = [null, "1990", "1990-01-01", "1990-05-12", "1991-05-12"];

        public PersonFingerprint Fingerprint => new()
        {
            PartnerId = Partner % 3 == 0 ? null : new PartnerId(new Guid(Partner % 3, 0, 0, new byte[8])),
            PartnerPersonId = OwnId % 3 == 0 ? null : $"{OwnId % 3}",
            Email = Email % 3 == 0 ? null : $"{Email % 3}@example.org",
            Phone = Phone % 3 == 0 ? null : $"+3361234567{Phone % 3}",
            GivenNames = Names[Name % 4] is { } name ? [name] : [],
            FullName = Names[Name % 4],
            Birth = Births[Birth % 5] is { } birth ? BirthDate.Parse(birth).Value : null,
        };
    }

    private static DuplicateMatch? Compare(PersonFingerprint one, PersonFingerprint other) => DuplicateRules.Compare(one, other, Likeness);

    private static double Likeness(string one, string other) =>
        one == other ? 1 : one.Replace('a', 'e') == other.Replace('a', 'e') ? 0.9 : 0;
}
