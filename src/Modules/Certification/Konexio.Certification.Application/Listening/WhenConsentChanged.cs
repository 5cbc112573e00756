using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Certificates;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Listening;

/// <summary>Shows a holder's name to who verifies from the moment of their consent on.</summary>
internal sealed class WhenConsentGiven(INamingConsents consents, IAudit audit) : IListenTo<ConsentGiven>
{
    internal const string Naming = "beNamedOnCertificate";

    public async Task Hear(ConsentGiven heard, CancellationToken ct)
    {
        if (heard.Purpose != Naming) return;

        var person = new PersonId(heard.PersonId);
        var known = await consents.Find(person, ct);
        var consent = known ?? NamingConsent.Of(person);
        consent.Give(heard.Until);
        if (known is null) await consents.Add(consent, ct);
        audit.Touched(person, nameof(WhenConsentGiven), AuditedAccess.Change, "namingConsent");
    }
}

/// <summary>Hides it again at once.</summary>
internal sealed class WhenConsentRevoked(INamingConsents consents, IAudit audit) : IListenTo<ConsentRevoked>
{
    public async Task Hear(ConsentRevoked heard, CancellationToken ct)
    {
        var person = new PersonId(heard.PersonId);
        if (heard.Purpose != WhenConsentGiven.Naming || await consents.Find(person, ct) is not { } consent) return;

        consent.Withdraw();
        audit.Touched(person, nameof(WhenConsentRevoked), AuditedAccess.Change, "namingConsent");
    }
}
