using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Contracts;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>Follows exam results and certificates. One listener for all of them, so that what is told of one thing is heard in order.</summary>
internal sealed class WhenCertificationTells(Projector projector) :
    IListenTo<CandidateRegistered>,
    IListenTo<ModulePassed>,
    IListenTo<ModuleFailed>,
    IListenTo<ModuleResultAnnulled>,
    IListenTo<CertificateIssued>,
    IListenTo<CertificateRevoked>
{
    public Task Hear(CandidateRegistered heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(ModulePassed heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(ModuleFailed heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(ModuleResultAnnulled heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(CertificateIssued heard, CancellationToken ct) => projector.Hear(heard, ct);

    public Task Hear(CertificateRevoked heard, CancellationToken ct) => projector.Hear(heard, ct);
}
