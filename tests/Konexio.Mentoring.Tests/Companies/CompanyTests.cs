using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Tests.Companies;

public sealed class CompanyTests
{
    private static readonly PersonId Newcomer = new(People.New());

    [Fact]
    public void An_agreement_runs_from_its_first_day_to_its_last()
    {
        var agreement = new CompanyAgreement(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));

        agreement.RunsOn(new DateOnly(2026, 2, 28)).ShouldBeFalse();
        agreement.RunsOn(new DateOnly(2026, 3, 1)).ShouldBeTrue();
        agreement.RunsOn(new DateOnly(2026, 3, 31)).ShouldBeTrue();
        agreement.RunsOn(new DateOnly(2026, 4, 1)).ShouldBeFalse();
        (agreement with { Until = null }).RunsOn(DateOnly.MaxValue).ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_is_named_all_at_once()
    {
        var details = People.Details() with { Name = " ", Agreement = new CompanyAgreement(People.Today, People.Today.AddDays(-1)), PledgedHours = -1 };

        Company.Register(new CompanyId(People.New()), details, Newcomer, People.Now).Errors.Select(error => error.Code)
            .ShouldBe(["company.name-required", "company.agreement-ends-early", "company.pledge-out-of-range"]);
    }

    [Fact]
    public void An_agreement_ends_once_and_never_later_than_it_did()
    {
        var company = People.Company();

        company.EndAgreement(new DateOnly(2025, 12, 31)).Error.ShouldBe(CompanyErrors.AgreementEndsEarly.At("/on"));
        company.EndAgreement(People.Today).Succeeded.ShouldBeTrue();
        company.EndAgreement(People.Today.AddDays(1)).Error.ShouldBe(CompanyErrors.AgreementOver);
        company.EndAgreement(People.Today.AddDays(-1)).Succeeded.ShouldBeTrue();
        company.Agreement.Until.ShouldBe(People.Today.AddDays(-1));
    }

    [Theory]
    [InlineData("Claire Exemple", "autre@exemple.example", false)]
    [InlineData("Claire Martin", "claire@exemple.example", false)]
    [InlineData("Denis Exemple", "denis@exemple.example", true)]
    public void A_contact_with_another_name_and_another_address_is_another_person(string name, string email, bool isNew)
    {
        var company = People.Company();
        var before = company.ContactPersonId;

        company.Revise(People.Details() with { Contact = new CompanyContact(FullName.Of(name).Value, email) }, Newcomer).Succeeded.ShouldBeTrue();

        company.ContactPersonId.ShouldBe(isNew ? Newcomer : before);
    }

    [Theory]
    [InlineData("73282932000074", true)]
    [InlineData("732 829 320 00074", true)]
    [InlineData("35600000000048", true)]
    [InlineData("35600000049837", true)]
    [InlineData("73282932000075", false)]
    [InlineData("7328293200007", false)]
    [InlineData("7328293200007X", false)]
    public void A_siret_has_a_check(string text, bool good) => Siret.Of(text).Succeeded.ShouldBe(good);
}
