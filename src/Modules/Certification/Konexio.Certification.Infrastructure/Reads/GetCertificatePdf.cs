using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Documents;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>
/// Draws a valid certificate as PDF, in French and English: holder, award, modules, day, number, code, and a QR code that leads to the
/// public page which verifies it.
/// </summary>
/// <param name="Id">The certificate.</param>
/// <param name="PublicAddress">Where the public finds this host.</param>
public sealed record GetCertificatePdf(Guid Id, string PublicAddress) : IQuery<CertificatePdf>;

/// <summary>A PDF file.</summary>
public sealed record CertificatePdf(string Number, byte[] Content)
{
    public override string ToString() => nameof(CertificatePdf);
}

internal sealed class GetCertificatePdfHandler(CertificateReader certificates) : IQueryHandler<GetCertificatePdf, CertificatePdf>
{
    public async Task<Result<CertificatePdf>> Handle(GetCertificatePdf request, CancellationToken cancellationToken)
    {
        if (await certificates.Find(request.Id, nameof(GetCertificatePdf), cancellationToken) is not { } certificate) return CertificateErrors.NotFound;
        if (certificate.Status != CertificateStatus.Valid) return CertificateErrors.WrongState(certificate.Status);
        if (certificate.Holder is null) return CertificateErrors.NameErased;

        return new CertificatePdf(certificate.Number, new CertificatePage(certificate, request.PublicAddress).Draw());
    }
}
