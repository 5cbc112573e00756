using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Partners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.Partners;

public sealed class PartnerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly PartnerDetails Details = new()
    {
        Name = "CADA des Lilas",
        Kind = "CADA",
        Address = new PartnerAddress
        {
            StreetLines = ["1 rue des Lilas"],
            Postcode = "93260",
            CommuneName = "Les Lilas",
            CommuneCode = CommuneCode.Of("93045").Value,
        },
        Contacts = [new PartnerContact("Camille Roux", "Chargée d'insertion", "c.roux@cada.example", null)],
    };

    [Fact]
    public void A_partner_waits_for_validation_before_it_may_refer()
    {
        var partner = Registered();

        partner.Status.ShouldBe(PartnerStatus.Pending);
        partner.MayRefer.ShouldBeFalse();
        partner.Validate("admin", Now).Succeeded.ShouldBeTrue();
        partner.MayRefer.ShouldBeTrue();
        partner.DomainEvents.ShouldBe([new PartnerRegistered(partner.Id, "CADA", Now), new PartnerValidated(partner.Id, Now)]);
    }

    [Fact]
    public void Every_fault_of_a_registration_is_told_at_once() =>
        Partner.Register(Id(), Details with { Name = " ", Kind = "BANK" }, "admin", Now).Errors
            .Select(error => (error.Code, error.Pointer))
            .ShouldBe([("partner.name-required", "/name"), ("partner.unknown-kind", "/kind")]);

    [Fact]
    public void A_suspended_partner_can_be_reinstated()
    {
        var partner = Registered();
        partner.Validate("admin", Now);

        partner.Suspend("Agreement ended", "admin", Now).Succeeded.ShouldBeTrue();
        partner.MayRefer.ShouldBeFalse();
        partner.StatusReason.ShouldBe("Agreement ended");
        partner.Reinstate("admin", Now).Succeeded.ShouldBeTrue();
        partner.StatusReason.ShouldBeNull();
    }

    [Fact]
    public void A_rejection_is_final_and_needs_a_reason()
    {
        var partner = Registered();

        partner.Reject(" ", "admin", Now).Error.ShouldBe(PartnerErrors.ReasonRequired);
        partner.Reject("Not a partner organisation", "admin", Now).Succeeded.ShouldBeTrue();
        partner.Validate("admin", Now).Error!.Arguments["state"].ShouldBe("rejected");
        partner.ChangeDetails(Details, Now).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void A_partner_changes_what_it_says_of_itself()
    {
        var partner = Registered();

        partner.ChangeDetails(Details with { Name = "CADA de Pantin", Contacts = [] }, Now.AddDays(1)).Succeeded.ShouldBeTrue();
        partner.Name.ShouldBe("CADA de Pantin");
        partner.Contacts.ShouldBeEmpty();
        partner.UpdatedAt.ShouldBe(Now.AddDays(1));
    }

    [Property]
    public void A_refused_verb_changes_nothing_and_an_allowed_one_tells_one_event(PartnerVerb[] verbs)
    {
        var partner = Registered();
        foreach (var verb in verbs)
        {
            var (before, told) = (partner.Status, partner.DomainEvents.Count);
            var expected = (before, verb) switch
            {
                (PartnerStatus.Pending, PartnerVerb.Validate) => PartnerStatus.Validated,
                (PartnerStatus.Pending, PartnerVerb.Reject) => PartnerStatus.Rejected,
                (PartnerStatus.Validated, PartnerVerb.Suspend) => PartnerStatus.Suspended,
                (PartnerStatus.Suspended, PartnerVerb.Reinstate) => PartnerStatus.Validated,
                _ => before,
            };

            Do(partner, verb).Succeeded.ShouldBe(expected != before);
            partner.Status.ShouldBe(expected);
            partner.DomainEvents.Count.ShouldBe(expected == before ? told : told + 1);
        }
    }

    public enum PartnerVerb
    {
        Validate,
        Reject,
        Suspend,
        Reinstate,
    }

    private static Result Do(Partner partner, PartnerVerb verb) => verb switch
    {
        PartnerVerb.Validate => partner.Validate("admin", Now),
        PartnerVerb.Reject => partner.Reject("reason", "admin", Now),
        PartnerVerb.Suspend => partner.Suspend("reason", "admin", Now),
        _ => partner.Reinstate("admin", Now),
    };

    private static Partner Registered() => Partner.Register(Id(), Details, "admin", Now).Value;

    private static PartnerId Id() => new(Guid.CreateVersion7(Now));
}
