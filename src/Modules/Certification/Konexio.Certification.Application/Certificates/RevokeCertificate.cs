using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Certificates;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.Certificates;

/// <summary>Revokes a certificate by hand, for good: what was earned is issued again only by hand. Nobody who verifies it learns why.</summary>
/// <param name="Reason">Why; <c>noLongerEarned</c> follows from attempts alone, and is refused here.</param>
public sealed record RevokeCertificate(RevocationReason Reason) : ICommand<RevokeCertificateResponse>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

/// <summary>A certificate that no longer holds.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Status">Its state: <c>revoked</c>.</param>
/// <param name="Revocation">Why.</param>
/// <param name="EndedAt">Since when.</param>
public sealed record RevokeCertificateResponse(Guid Id, CertificateStatus Status, RevocationReason Revocation, DateTimeOffset EndedAt);

internal sealed class RevokeCertificateValidator : AbstractValidator<RevokeCertificate>
{
    public RevokeCertificateValidator() => RuleFor(command => command.Reason).IsInEnum();
}

internal sealed class RevokeCertificateHandler(HeldCertificates certificates, IAudit audit, TimeProvider clock)
    : ICommandHandler<RevokeCertificate, RevokeCertificateResponse>
{
    public async Task<Result<RevokeCertificateResponse>> Handle(RevokeCertificate command, CancellationToken cancellationToken)
    {
        if (await certificates.Find(new CertificateId(command.Id), cancellationToken) is not var (certificate, _)) return CertificateErrors.NotFound;

        var now = clock.GetUtcNow();
        if (certificate.Revoke(command.Reason, now).Error is { } refusal) return refusal;

        audit.Touched(certificate.Candidate.PersonId, nameof(RevokeCertificate), AuditedAccess.Change, "certificate");
        return new RevokeCertificateResponse(command.Id, certificate.Status, command.Reason, now);
    }
}
