using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Domain.Certificates;
using Konexio.SharedKernel;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>One certificate with its holder's name, its code and what it says.</summary>
/// <param name="Id">The certificate.</param>
public sealed record GetCertificate(Guid Id) : IQuery<CertificateResponse>;

/// <summary>The name of an award or a module.</summary>
/// <param name="Fr">In French.</param>
/// <param name="En">In English.</param>
public sealed record CertifiedName(string Fr, string En);

/// <summary>A module that a certificate names.</summary>
/// <param name="Code">The module's code.</param>
/// <param name="Name">Its name at the time.</param>
/// <param name="SyllabusVersion">The version of the syllabus in which it was passed.</param>
public sealed record CertifiedModuleResponse(string Code, CertifiedName Name, string SyllabusVersion);

/// <summary>A certificate. What it says never changes; only its status does.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Number">Its number in the school's books.</param>
/// <param name="Code">What is typed to verify it.</param>
/// <param name="SkillsCardId">The holder's skills card.</param>
/// <param name="LearnerId">The holder as a learner; absent for somebody from outside.</param>
/// <param name="AwardCode">The award's code.</param>
/// <param name="AwardName">The award's name.</param>
/// <param name="CatalogueVersion">The version of the rules under which it was earned.</param>
/// <param name="Modules">The modules that it names.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="Status">Whether it is valid.</param>
public sealed record CertificateResponse(
    Guid Id, string Number, string Code, Guid SkillsCardId, Guid? LearnerId, string AwardCode, CertifiedName AwardName, int CatalogueVersion,
    IReadOnlyList<CertifiedModuleResponse> Modules, DateTimeOffset IssuedAt, CertificateStatus Status) : IVersioned
{
    /// <summary>The holder's name as the certificate says it; absent once it was erased.</summary>
    public string? Holder { get; init; }

    /// <summary>Since when it is not valid.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was revoked.</summary>
    public RevocationReason? Revocation { get; init; }

    /// <summary>The certificate whose place it took.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The certificate that took its place.</summary>
    public Guid? ReplacedBy { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    public override string ToString() => nameof(CertificateResponse);
}

internal sealed class GetCertificateHandler(CertificateReader certificates) : IQueryHandler<GetCertificate, CertificateResponse>
{
    public async Task<Result<CertificateResponse>> Handle(GetCertificate request, CancellationToken cancellationToken) =>
        await certificates.Find(request.Id, nameof(GetCertificate), cancellationToken) is { } found ? found : CertificateErrors.NotFound;
}
