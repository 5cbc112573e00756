using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Infrastructure.People;

namespace Konexio.Enrolment.Tests.PeopleMatching;

public sealed class MatchTokensTests
{
    private static readonly MatchTokens Tokens = new(new BlindIndex([.. Enumerable.Repeat((byte)5, 32)]));

    [Fact]
    public void The_same_person_written_in_another_script_shares_the_whole_name_token()
    {
        var one = Tokens.Of(new("Mohamed", "Ben Ali") { BirthYear = 1990 });
        var other = Tokens.Of(new("بن علي", "محمد") { BirthYear = 1990 });

        Shared(one, other).ShouldBe(one.Names.Length);
    }

    [Fact]
    public void Another_person_of_the_same_family_name_and_year_shares_that_part_only()
    {
        var one = Tokens.Of(new("Mohamed", "Ali") { BirthYear = 1990 });
        var other = Tokens.Of(new("Ahmed", "Ali") { BirthYear = 1990 });

        Shared(one, other).ShouldBe(1);
        one.Names[..2].ShouldAllBe(whole => !other.Names.Any(token => token.SequenceEqual(whole)));
    }

    [Fact]
    public void A_name_alone_is_a_token_and_its_parts_are_not_when_no_birth_is_known()
    {
        Tokens.Of(new("Mohamed", "Ali")).Names.Length.ShouldBe(1);
        Shared(Tokens.Of(new("Mohamed", "Ali")), Tokens.Of(new("Ali", "Muhammad") { BirthYear = 1990 })).ShouldBe(1);
    }

    [Fact]
    public void A_name_kept_in_its_own_script_adds_its_forms_and_a_long_one_stays_within_the_limit()
    {
        var tokens = Tokens.Of(new("Maria Carmen Consuelo Esperanza Lourdes Pilar", "Fernandez Gutierrez Villanueva Rodriguez Echeverria")
        {
            NameInOwnScript = "Олександр Шевченко",
            BirthYear = 1988,
        });

        tokens.Names.Length.ShouldBe(MatchTokens.MostNameTokens);
        Shared(tokens, Tokens.Of(new("Oleksandr", "Chevtchenko"))).ShouldBe(1);
    }

    [Fact]
    public void One_name_only_is_enough() => Tokens.Of(new(null, "Mursal") { BirthYear = 1999 }).Names.Length.ShouldBe(3);

    [Fact]
    public void Nothing_known_gives_nothing_to_look_up()
    {
        var nothing = Tokens.Of(new(null, null) { Phone = "none", Email = "none" });

        nothing.Names.ShouldBeEmpty();
        (nothing.Email ?? nothing.Phone ?? nothing.PartnerPerson).ShouldBeNull();
    }

    [Fact]
    public void Contacts_meet_in_any_spelling()
    {
        var one = Tokens.Of(new("A", null) { Phone = "06 12 34 56 78", Email = "Amina@Example.org" });
        var other = Tokens.Of(new("B", null) { Phone = "+33612345678", Email = " amina@example.org" });

        (one.Phone, one.Email).ShouldSatisfyAllConditions(pair => pair.Phone.ShouldBe(other.Phone), pair => pair.Email.ShouldBe(other.Email));
    }

    [Fact]
    public void A_partners_own_person_id_is_found_within_that_partner_only()
    {
        var (partner, another) = (Guid.Parse("018f0000-0000-7000-8000-000000000001"), Guid.Parse("018f0000-0000-7000-8000-000000000002"));

        Indexed(partner, "P-1").ShouldBe(Indexed(partner, " P-1 "));
        Indexed(partner, "P-1").ShouldNotBe(Indexed(another, "P-1"));

        static byte[]? Indexed(Guid partner, string id) => Tokens.Of(new("A", null) { PartnerId = partner, PartnerPersonId = id }).PartnerPerson;
    }

    private static int Shared(MatchIndexes one, MatchIndexes other) =>
        one.Names.Count(token => other.Names.Any(theirs => theirs.SequenceEqual(token)));
}
