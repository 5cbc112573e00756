using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Credentials;
using Konexio.Certification.Infrastructure.Credentials;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Gives one public key at the address that credentials name (<c>kid</c>), as Open Badges 3.0 asks; a revoked one is not found.</summary>
public sealed record GetCredentialKey(Guid Id) : IQuery<PublicDocument>
{
    internal Issuer Issuer { get; init; } = new("", "");

    public override string ToString() => nameof(GetCredentialKey);
}

internal sealed class GetCredentialKeyHandler(ModuleSession<CertificationDbContext> session, RequestContext request) : IQueryHandler<GetCredentialKey, PublicDocument>
{
    public async Task<Result<PublicDocument>> Handle(GetCredentialKey query, CancellationToken cancellationToken)
    {
        request.ActAsSystem(nameof(GetCredentialKey));
        var (context, id) = (await session.Open(cancellationToken), new SigningKeyId(query.Id));
        if (await context.Set<SigningKey>().SingleOrDefaultAsync(key => key.Id == id && key.RevokedAt == null, cancellationToken) is not { } key)
            return SigningKeyErrors.NotFound;

        return PublicDocument.Of(JsonSerializer.Serialize(CredentialJwk.Of(key, query.Issuer), PublicDocument.Json), PublicDocument.Key, GetCredentialKeySetHandler.MaxAge);
    }
}
