using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.SharedKernel;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Certificates;

public sealed class VerificationTests
{
    private static readonly DateTimeOffset Later = Start.AddDays(60);

    private readonly AHolder _holder = new();
    private readonly Certificate _certificate;
    private readonly NamingConsent _consent;

    public VerificationTests()
    {
        _holder.SitAndPublish(Start, Codes.Take(4).Select(code => (code, 80m)));
        _certificate = _holder.Settle(Later).Single();
        _consent = NamingConsent.Of(_holder.Card.Candidate.PersonId);
    }

    [Fact]
    public void A_valid_certificate_shows_its_award_and_its_date_but_no_name_without_consent() =>
        Verification.Of(_certificate, consent: null, Later)
            .ShouldBe(new Verification(VerificationStatus.Valid, Seed.Catalogue.Awards[0].Name, SchoolDay.Of(Later)));

    [Fact]
    public void The_name_shows_as_long_as_the_holder_consents()
    {
        Name().ShouldBeNull();
        _consent.Give(Later.AddDays(31));
        Name().ShouldBe("Amina 1");
        Name(Later.AddDays(31)).ShouldBeNull();
        _consent.Give(until: null);
        Name(Later.AddYears(50)).ShouldBe("Amina 1");
        _consent.Withdraw();
        Name().ShouldBeNull();
    }

    [Fact]
    public void Of_a_certificate_that_is_not_valid_nothing_else_shows_and_least_of_all_why()
    {
        _consent.Give(until: null);
        _certificate.Revoke(RevocationReason.IdentityFraud, Later);

        Verification.Of(_certificate, _consent, Later).ShouldBe(new Verification(VerificationStatus.Revoked));
    }

    [Fact]
    public void A_superseded_certificate_looks_like_a_revoked_one()
    {
        _holder.Reissue(_certificate, Later).ShouldBeEmpty();

        Verification.Of(_certificate, consent: null, Later).ShouldBe(new Verification(VerificationStatus.Revoked));
    }

    [Fact]
    public void What_is_not_found_is_unknown() =>
        Verification.Of(certificate: null, consent: null, Later).ShouldBe(new Verification(VerificationStatus.Unknown));

    [Fact]
    public void A_verification_does_not_print_the_name()
    {
        _consent.Give(until: null);

        $"{Verification.Of(_certificate, _consent, Later)}".ShouldNotContain("Amina");
    }

    private string? Name(DateTimeOffset? at = null) => Verification.Of(_certificate, _consent, at ?? Later).Holder?.Reveal();
}
