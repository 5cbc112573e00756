using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Certificates;

public sealed class SettlementTests
{
    private static readonly DateTimeOffset Later = Start.AddDays(60);

    private readonly AHolder _holder = new();

    [Fact]
    public void Four_modules_make_a_start_which_is_issued_once()
    {
        Pass(4);

        var certificate = _holder.Settle(Later).ShouldHaveSingleItem();
        _holder.Settle(Later).ShouldBeEmpty();

        certificate.AwardCode.ShouldBe("pcie-start");
        certificate.Holder!.Reveal().ShouldBe("Amina 1");
        certificate.Number.Value.ShouldBe("KNX-2026-000001");
        var told = certificate.DomainEvents.ShouldHaveSingleItem().ShouldBeOfType<CertificateIssued>();
        (told.CertificateId, told.SkillsCardId, told.Replaces, told.On).ShouldBe((certificate.Id, _holder.Card.Id, null, SchoolDay.Of(Later)));
        told.ModuleCodes.ShouldBe(Codes.Take(4), ignoreOrder: true);
    }

    [Fact]
    public void Three_modules_make_nothing()
    {
        Pass(3);

        Settlement.Of(_holder.Card, _holder.Passport, _holder.Certificates).IsNothing.ShouldBeTrue();
    }

    [Fact]
    public void A_rejected_attempt_takes_the_certificate_and_an_undone_rejection_gives_another()
    {
        Pass(4);
        var first = _holder.Settle(Later).Single();
        var (exam, attempt) = _holder.Sat[0];

        attempt.Reject(Jury, exam.Session);
        _holder.Settle(Later).ShouldBeEmpty();
        (first.Status, first.Revocation).ShouldBe((CertificateStatus.Revoked, RevocationReason.NoLongerEarned));
        first.DomainEvents[^1].ShouldBe(new CertificateRevoked(
            first.Id, _holder.Card.Id, _holder.Card.Candidate, "pcie-start", RevocationReason.NoLongerEarned, SchoolDay.Of(Later)));

        attempt.Unreject(Jury, exam.Session);
        var second = _holder.Settle(Later).ShouldHaveSingleItem();
        (first.Status, first.ReplacedBy, second.Replaces).ShouldBe((CertificateStatus.Revoked, second.Id, first.Id));
        second.Code.ShouldNotBe(first.Code);
    }

    [Fact]
    public void With_a_fifth_module_in_reserve_the_certificate_is_replaced_at_once()
    {
        Pass(5);
        var first = _holder.Settle(Later).Single();
        var named = _holder.Sat.First(sat => first.Modules.Any(module => module.Code == sat.Attempt.Module.Code));

        named.Attempt.Annul(Jury, named.Exam.Session);

        var second = _holder.Settle(Later).ShouldHaveSingleItem();
        second.Modules.ShouldNotContain(module => module.Code == named.Attempt.Module.Code);
        first.Revocation.ShouldBe(RevocationReason.NoLongerEarned);
    }

    [Fact]
    public void A_certificate_that_names_an_old_syllabus_is_replaced_when_only_the_new_one_is_passed()
    {
        var newer = Seed.Catalogue with { Modules = [.. Seed.Catalogue.Modules.Select(module => module with { SyllabusVersion = "7.0" })] };
        Pass(4);
        _holder.NewRules(newer, Start.AddDays(5));
        _holder.SitAndPublish(Start.AddDays(9), (Codes[0], 76));
        var first = _holder.Settle(Later).Single();
        first.Modules.ShouldNotContain(module => module.SyllabusVersion == "7.0");

        _holder.Sat[0].Attempt.Reject(Jury, _holder.Sat[0].Exam.Session);

        var second = _holder.Settle(Later).ShouldHaveSingleItem();
        second.Modules.Single(module => module.Code == Codes[0]).SyllabusVersion.ShouldBe("7.0");
        first.Status.ShouldBe(CertificateStatus.Revoked);
    }

    [Fact]
    public void New_rules_touch_nothing_that_was_issued()
    {
        Pass(4);
        var certificate = _holder.Settle(Later).Single();

        _holder.NewRules(Seed.Catalogue with { Awards = [Seed.Catalogue.Awards[0] with { Count = 9 }] }, Later);

        Settlement.Of(_holder.Card, _holder.Passport, _holder.Certificates).IsNothing.ShouldBeTrue();
        certificate.Status.ShouldBe(CertificateStatus.Valid);
    }

    [Fact]
    public void A_corrected_name_gives_a_new_certificate_and_supersedes_the_old()
    {
        Pass(4);
        var old = _holder.Settle(Later).Single();
        _holder.Card.CorrectName(FullName.Of("Amina Hassan").Value);

        _holder.Reissue(old, Later).ShouldBeEmpty();

        var issued = _holder.Valid.ShouldHaveSingleItem();
        issued.Holder!.Reveal().ShouldBe("Amina Hassan");
        issued.Modules.ShouldBe(old.Modules);
        (old.Status, old.Revocation, old.ReplacedBy).ShouldBe((CertificateStatus.Superseded, null, issued.Id));
        old.Holder!.Reveal().ShouldBe("Amina 1");
        _holder.Reissue(old, Later).ShouldBe([CertificateErrors.AlreadyReplaced]);
    }

    [Fact]
    public void What_somebody_revoked_comes_back_only_when_somebody_asks()
    {
        Pass(4);
        var certificate = _holder.Settle(Later).Single();
        certificate.Revoke(RevocationReason.NoLongerEarned, Later).Error.ShouldBe(CertificateErrors.ReasonNotGivenByHand);
        certificate.Revoke(RevocationReason.IssuedInError, Later).Succeeded.ShouldBeTrue();
        certificate.Revoke(RevocationReason.IssuedInError, Later).Error!.Code.ShouldBe("certificate.wrong-state");

        _holder.Settle(Later).ShouldBeEmpty();
        _holder.Request("pcie-start", Later).ShouldBe([CertificateErrors.RevokedByHand]);
        _holder.Reissue(certificate, Later).ShouldBeEmpty();

        _holder.Valid.ShouldHaveSingleItem().Replaces.ShouldBe(certificate.Id);
    }

    [Fact]
    public void A_certificate_that_is_not_earned_is_not_issued_again()
    {
        Pass(4);
        var certificate = _holder.Settle(Later).Single();
        _holder.Sat[0].Attempt.Reject(Jury, _holder.Sat[0].Exam.Session);

        _holder.Reissue(certificate, Later).ShouldBe([CertificateErrors.NotEarned]);
    }

    [Fact]
    public void A_free_profile_is_issued_on_request_and_renewed_when_more_is_passed()
    {
        Pass(1);
        _holder.Request("pcie-start", Later).ShouldBe([CertificateErrors.NotEarned]);
        _holder.Request("pcie-libre", Later).ShouldBeEmpty();
        _holder.Request("pcie-libre", Later).ShouldBe([CertificateErrors.AlreadyIssued]);

        _holder.SitAndPublish(Start.AddDays(9), (Codes[5], 90));
        _holder.Settle(Later).ShouldBeEmpty();
        _holder.Request("pcie-libre", Later).ShouldBeEmpty();

        _holder.Valid.ShouldHaveSingleItem().Modules.Select(module => module.Code).ShouldBe([Codes[5], Codes[0]]);
    }

    [Fact]
    public void Nothing_is_issued_to_a_person_who_was_anonymised_and_what_they_hold_stays_valid()
    {
        Pass(4);
        var certificate = _holder.Settle(Later).Single();
        _holder.Card.Anonymise(Later);
        certificate.Anonymise(Later);
        _holder.SitAndPublish(Start.AddDays(9));

        _holder.Settle(Later).ShouldBeEmpty();
        _holder.Reissue(certificate, Later).ShouldBe([SkillsCardErrors.Anonymised]);
        (certificate.Status, certificate.Holder).ShouldBe((CertificateStatus.Valid, null));
    }

    [Fact]
    public void Each_certificate_takes_an_identity_of_its_own()
    {
        Pass(7);
        var settlement = Settlement.Of(_holder.Card, _holder.Passport, []);

        settlement.CertificatesDue.ShouldBe(2);
        Should.Throw<ArgumentException>(() => settlement.CarryOut([], Later));
    }

    private void Pass(int modules) => _holder.SitAndPublish(Start, Codes.Take(modules).Select(code => (code, 80m)));
}
