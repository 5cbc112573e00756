using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Certification.Infrastructure.Http;

/// <summary>The access table of certificates.</summary>
internal static class CertificateOperations
{
    private const string Read = "certification.read";
    private const string Write = "certification.write";
    private const string Verifying = "verify a certificate";

    private static readonly Role[] Staff = [Role.Coordinator, Role.Supervisor, Role.Administrator];

    public static readonly Operation IssueCertificate = new("issueCertificate", Write, "Issue a certificate that its holder asked for", Staff);
    public static readonly Operation RevokeCertificate = new("revokeCertificate", Write, "Revoke a certificate", Role.Supervisor, Role.Administrator);
    public static readonly Operation ReissueCertificate = new("reissueCertificate", Write, "Issue a certificate again", Role.Supervisor, Role.Administrator);
    public static readonly Operation GetCertificate = new("getCertificate", Read, "See a certificate", Staff);
    public static readonly Operation GetCertificatePdf = new("getCertificatePdf", Read, "Hand out a certificate", Staff);
    public static readonly Operation ListCertificates = new("listCertificates", Read, "Find certificates", Staff);

    public static readonly Operation VerifyCertificate = Operation.Open("verifyCertificate", Verifying);
    public static readonly Operation RefuseMalformedCode = Operation.Open("refuseMalformedCode", Verifying);
    public static readonly Operation ShowVerification = Operation.Open("showVerification", Verifying);
    public static readonly Operation AskForCode = Operation.Open("askForCode", Verifying);
    public static readonly Operation GetVerificationStyle = Operation.Open("getVerificationStyle", Verifying);
}
