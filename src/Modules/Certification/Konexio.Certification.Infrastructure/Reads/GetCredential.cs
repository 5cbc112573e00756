using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.Credentials;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Certification.Infrastructure.Credentials;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>
/// Gives a valid certificate as a signed Open Badge 3.0 (W3C Verifiable Credential, secured as VC-JWT with ES256) to whoever has its
/// code. The holder's name is in it only where the holder consents. What is revoked is answered as what never was.
/// </summary>
/// <param name="Code">The certificate's code.</param>
/// <param name="Language">The language of what it says in words.</param>
public sealed record GetCredential(string Code, CredentialLanguage Language) : IQuery<PublicDocument>
{
    internal Issuer Issuer { get; init; } = new("", "");

    public override string ToString() => nameof(GetCredential);
}

internal sealed class GetCredentialHandler(
    ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys, RequestContext request, CredentialSigner signer, TimeProvider clock)
    : IQueryHandler<GetCredential, PublicDocument>
{
    public async Task<Result<PublicDocument>> Handle(GetCredential query, CancellationToken cancellationToken)
    {
        var code = CertificateCode.Of(query.Code);
        if (!code.Succeeded) return Result<PublicDocument>.Refused(code.Errors);

        // Nobody's rows are open to a caller without a token; who has the code sees what the holder lets everybody see.
        request.ActAsSystem(nameof(GetCredential));
        var context = await session.Open(cancellationToken);
        var found = await context.Set<Certificate>().Where(one => one.Code == code.Value)
            .Select(one => new
            {
                Certificate = one,
                Number = EF.Property<long>(one, CertificateTable.StatusNumber),
                Holder = EF.Property<byte[]?>(one, CertificateTable.Holder),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null) return CertificateErrors.NotFound;

        var (certificate, now) = (found.Certificate, clock.GetUtcNow());
        var consent = await context.Set<NamingConsent>().SingleOrDefaultAsync(one => one.PersonId == certificate.Candidate.PersonId, cancellationToken);
        if (consent?.IsInForce(now) == true && found.Holder is { } holder && await keys.Find(certificate.Candidate.PersonId, cancellationToken) is { } key)
            certificate.Reveal(SealedNames.Open(key, holder, CertificateTable.Holder));
        var shown = Verification.Of(certificate, consent, now);
        if (shown.Status != VerificationStatus.Valid) return CertificateErrors.NotFound;

        request.Touched([certificate.Candidate.PersonId], nameof(GetCredential), AuditedAccess.Read, shown.Holder is null ? ["certificate"] : ["certificate", "name"]);
        return await Signed(query, certificate, shown.Holder, StatusPosition.Of(found.Number), cancellationToken);
    }

    // Consent may end at any time: nobody keeps a copy for others.
    private async Task<PublicDocument> Signed(GetCredential query, Certificate certificate, FullName? holder, StatusPosition position, CancellationToken ct)
    {
        var wording = new CredentialWording(query.Language, query.Issuer.Name);
        var credential = BadgeCredential.Of(certificate, holder?.Reveal(), position, query.Issuer, wording);
        return new PublicDocument(CredentialSigner.Sign(credential, await signer.Active(ct), query.Issuer), PublicDocument.Credential, Tag: null, MaxAge: null);
    }
}
