using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using static Konexio.Enrolment.Tests.Referrals.SomeReferral;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class SubmitTests
{
    [Fact]
    public void A_submitted_referral_is_the_first_row_of_its_own_history()
    {
        var referral = Submitted();

        var row = referral.Changes.ShouldHaveSingleItem();
        (row.Sequence, row.From, row.To, row.At, row.By).ShouldBe((1, null, ReferralStatus.Submitted, Monday, "partner-client"));
        referral.DomainEvents.ShouldBe([new ReferralSubmitted(referral.Id, Partner, referral.PersonId, "parcours-digital", Monday)]);
    }

    [Fact]
    public void The_answer_is_due_at_the_end_of_the_fifteenth_day_in_paris() =>
        Submitted().AnswerDueAt.ShouldBe(new DateTimeOffset(2026, 3, 17, 22, 59, 59, TimeSpan.Zero));

    [Fact]
    public void An_open_referral_is_overdue_after_that_day_and_a_closed_one_never()
    {
        var referral = Submitted();

        referral.IsOverdue(referral.AnswerDueAt).ShouldBeFalse();
        referral.IsOverdue(referral.AnswerDueAt.AddSeconds(1)).ShouldBeTrue();
        referral.Accept("coordinator", Monday);
        referral.IsOverdue(referral.AnswerDueAt.AddYears(1)).ShouldBeFalse();
    }

    [Fact]
    public void Without_the_attestation_of_consent_it_is_refused() =>
        Codes(Request with { Attestation = null }).ShouldBe([("referral.consent-required", "/attestation")]);

    [Fact]
    public void Consent_given_tomorrow_is_refused() =>
        Codes(Request with { Attestation = Request.Attestation! with { Date = new DateOnly(2026, 3, 3) } })
            .ShouldBe([("referral.consent-in-future", "/attestation/date")]);

    [Fact]
    public void Every_unknown_code_is_told_with_its_place() =>
        Codes(Request with
        {
            Reference = new string('x', 101),
            WantedTrack = "parcours-cuisine",
            Needs = [Request.Needs[0], "cuisine"],
            AudienceCodes = ["chefs"],
            Languages = [new SpokenLanguage(LanguageTag.Of("fr").Value, "d1")],
            GreatestTravelMinutes = 0,
        }).ShouldBe(
        [
            ("referral.invalid-reference", "/reference"),
            ("referral.unknown-track", "/wantedTrack"),
            ("referral.unknown-need", "/needs/1"),
            ("referral.unknown-audience", "/audienceCodes/0"),
            ("referral.unknown-language-level", "/languages/0"),
            ("referral.invalid-travel-time", "/greatestTravelMinutes"),
        ]);

    [Fact]
    public void A_person_without_phone_or_mail_is_reached_through_the_referent()
    {
        var withoutPhone = Amina with { Phone = null };

        Codes(Request, withoutPhone).ShouldBe([("referral.no-way-to-reach", "/person")]);
        Codes(Request with { Referent = new Referent("Camille Roux", null, null, "CADA") }, withoutPhone)
            .ShouldBe([("referral.no-way-to-reach", "/person")]);
        Codes(Request with { Referent = new Referent("Camille Roux", "c.roux@cada.example", null, "CADA") }, withoutPhone).ShouldBeEmpty();
    }

    [Fact]
    public void Who_prefers_to_be_reached_through_a_referent_has_one() =>
        Codes(Request, Amina with { PreferredChannel = PreferredChannel.Referent }).ShouldBe([("referral.referent-required", "/referent")]);

    [Fact]
    public void The_same_content_is_told_from_another()
    {
        Submitted().HasSameContent([1, 2, 3]).ShouldBeTrue();
        Submitted().HasSameContent([1, 2, 4]).ShouldBeFalse();
    }

    private static (string, string?)[] Codes(ReferralRequest request, PersonDetails? person = null) =>
        [.. Submit(request, person ?? Amina).Errors.Select(error => (error.Code, error.Pointer))];
}
