using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Certificates;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Certificates;

/// <summary>
/// Issues a certificate again under the name that the card bears now, or one that somebody had revoked. It has another number and
/// another code; the one before no longer holds.
/// </summary>
/// <param name="Id">The certificate that it takes the place of.</param>
public sealed record ReissueCertificate(Guid Id) : ICommand<IssueCertificateResponse>;

internal sealed class ReissueCertificateHandler(HeldCertificates certificates, Settling settling, IAudit audit)
    : ICommandHandler<ReissueCertificate, IssueCertificateResponse>
{
    public async Task<Result<IssueCertificateResponse>> Handle(ReissueCertificate command, CancellationToken cancellationToken)
    {
        if (await certificates.Find(new CertificateId(command.Id), cancellationToken) is not var (certificate, (card, passport, held))) return CertificateErrors.NotFound;

        var settlement = Settlement.Reissue(card, passport, held, certificate);
        if (!settlement.Succeeded) return Result<IssueCertificateResponse>.Refused(settlement.Errors);

        var issued = (await settling.CarryOut(settlement.Value, cancellationToken)).Single();
        audit.Touched(card.Candidate.PersonId, nameof(ReissueCertificate), AuditedAccess.Change, "certificate");
        return IssueCertificateResponse.Of(issued);
    }
}
