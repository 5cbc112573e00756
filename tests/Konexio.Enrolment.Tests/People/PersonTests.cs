using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.People;

public sealed class PersonTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly PersonDetails Amina = new() { Name = PersonName.Of("Amina", null).Value, Phone = "+33612345678" };

    [Fact]
    public void Either_name_is_enough()
    {
        PersonName.Of("Amina", " ").Value.FamilyName.ShouldBeNull();
        PersonName.Of(null, "Haidari").Value.FamilyName.ShouldBe("Haidari");
    }

    [Fact]
    public void A_name_in_its_own_script_does_not_stand_alone() =>
        PersonName.Of(null, "", "محمد").Errors.ShouldBe([PersonErrors.NameRequired]);

    [Theory]
    [InlineData("1990")]
    [InlineData("1990-05-12")]
    public void A_birth_date_may_be_a_year_only(string text) => BirthDate.Parse(text).Value.Text.ShouldBe(text);

    [Theory]
    [InlineData("1899", "person.birth-date-too-early")]
    [InlineData("90", "person.malformed-birth-date")]
    [InlineData("1990-02-30", "person.malformed-birth-date")]
    [InlineData("12/05/1990", "person.malformed-birth-date")]
    public void Another_shape_or_another_century_is_no_birth_date(string text, string code) =>
        BirthDate.Parse(text).Errors.Single().Code.ShouldBe(code);

    [Theory]
    [InlineData("1990-05-12", "1990", true)]
    [InlineData("1990-05-12", "1990-01-01", true)]
    [InlineData("1990-05-12", "1990-05-13", false)]
    [InlineData("1990", "1991", false)]
    public void A_year_alone_and_the_first_of_january_agree_with_any_day_of_that_year(string one, string other, bool agree)
    {
        BirthDate.Parse(one).Value.IsCompatibleWith(BirthDate.Parse(other).Value).ShouldBe(agree);
        BirthDate.Parse(other).Value.IsCompatibleWith(BirthDate.Parse(one).Value).ShouldBe(agree);
    }

    [Theory]
    [InlineData("FR", "fr")]
    [InlineData("fa-af", "fa-AF")]
    [InlineData("UZ-arab", "uz-Arab")]
    [InlineData("zh-hant-tw", "zh-Hant-TW")]
    public void A_language_takes_its_usual_case(string text, string tag) => LanguageTag.Of(text).Value.Value.ShouldBe(tag);

    [Theory]
    [InlineData("")]
    [InlineData("french")]
    [InlineData("fr_FR")]
    [InlineData("fr\n")]
    public void What_is_no_tag_is_refused(string text) => LanguageTag.Of(text).Errors.ShouldBe([LanguageTag.Malformed]);

    [Fact]
    public void Every_fault_of_the_details_is_told_at_once() =>
        Person.Record(Id(1), Amina with
        {
            Phone = null,
            Birth = BirthDate.Parse("2026-03-03").Value,
            Nationality = "ZZ",
            PreferredChannel = PreferredChannel.Sms,
        }, Now).Errors.Select(error => error.Code).ShouldBe(
        [
            "person.birth-date-in-future",
            "person.unknown-country",
            "person.preferred-channel-without-means",
        ]);

    [Fact]
    public void Nothing_of_a_person_shows_when_printed()
    {
        var details = Amina with { Birth = BirthDate.Parse("1990-05-12").Value };

        $"{details} {details.Name} {details.Birth}".ShouldBe("PersonDetails PersonName BirthDate");
    }

    [Fact]
    public void The_same_details_again_are_no_correction()
    {
        var person = Recorded(1);

        person.CorrectDetails(Amina with { }, Now).Succeeded.ShouldBeTrue();
        person.DomainEvents.ShouldBe([new PersonRecorded(Id(1), Now)]);
    }

    [Fact]
    public void A_merge_leaves_a_link_and_can_be_undone()
    {
        var (absorbed, survivor) = (Recorded(1), Recorded(2));

        absorbed.MergeInto(survivor, Now).Succeeded.ShouldBeTrue();
        (absorbed.Survivor, survivor.Survivor, survivor.AbsorbedRecords).ShouldBe((survivor.Id, survivor.Id, 1));
        absorbed.Unmerge(survivor, Now).Succeeded.ShouldBeTrue();
        (absorbed.Survivor, survivor.AbsorbedRecords).ShouldBe((absorbed.Id, 0));
        absorbed.Unmerge(survivor, Now).Error.ShouldBe(PersonErrors.NotAbsorbed);
    }

    [Fact]
    public void Merges_never_chain()
    {
        var (absorbed, survivor, third) = (Recorded(1), Recorded(2), Recorded(3));
        absorbed.MergeInto(survivor, Now);

        absorbed.MergeInto(third, Now).Error.ShouldBe(PersonErrors.AlreadyAbsorbed);
        third.MergeInto(absorbed, Now).Error.ShouldBe(PersonErrors.AlreadyAbsorbed);
        survivor.MergeInto(third, Now).Error.ShouldBe(PersonErrors.HasAbsorbedOthers);
        third.MergeInto(third, Now).Error.ShouldBe(PersonErrors.MergedIntoItself);
        third.MergeInto(survivor, Now).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void An_anonymised_person_keeps_no_details_and_is_changed_no_more()
    {
        var person = Recorded(1);

        person.Anonymise(Now).Succeeded.ShouldBeTrue();
        person.Details.ShouldBeNull();
        person.CorrectDetails(Amina, Now).Errors.ShouldBe([PersonErrors.Anonymised]);
        person.MergeInto(Recorded(2), Now).Error.ShouldBe(PersonErrors.Anonymised);
    }

    private static Person Recorded(int number) => Person.Record(Id(number), Amina, Now).Value;

    private static PersonId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
