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

/// <summary>Gives the public keys with which credentials verify (RFC 7517): the one that signs and those that did, but for revoked ones.</summary>
public sealed record GetCredentialKeySet : IQuery<PublicDocument>
{
    internal Issuer Issuer { get; init; } = new("", "");

    public override string ToString() => nameof(GetCredentialKeySet);
}

/// <summary>A JSON Web Key Set (RFC 7517).</summary>
/// <param name="Keys">The keys, newest first.</param>
public sealed record CredentialJwkSet(IReadOnlyList<CredentialJwk> Keys);

/// <summary>The public half of a key as a JSON Web Key (RFC 7517).</summary>
/// <param name="Kty">The kind of key: <c>EC</c>.</param>
/// <param name="Crv">The curve: <c>P-256</c>.</param>
/// <param name="X">The first coordinate, in base64url.</param>
/// <param name="Y">The second coordinate, in base64url.</param>
/// <param name="Kid">The key's own address, as credentials name it.</param>
/// <param name="Alg">The algorithm: <c>ES256</c>.</param>
/// <param name="Use">What it is for: <c>sig</c>.</param>
public sealed record CredentialJwk(string Kty, string Crv, string X, string Y, string Kid, string Alg, string Use)
{
    internal static CredentialJwk Of(SigningKey key, Issuer issuer) => new("EC", "P-256", key.Public.X, key.Public.Y, issuer.KeyUrl(key.Id.Value), "ES256", "sig");
}

internal sealed class GetCredentialKeySetHandler(ModuleSession<CertificationDbContext> session, RequestContext request, CredentialSigner signer)
    : IQueryHandler<GetCredentialKeySet, PublicDocument>
{
    /// <summary>As long as a revoked key may still be believed.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    public async Task<Result<PublicDocument>> Handle(GetCredentialKeySet query, CancellationToken cancellationToken)
    {
        request.ActAsSystem(nameof(GetCredentialKeySet));
        // A set that was fetched before the first credential holds its key all the same.
        var active = await signer.Active(cancellationToken);
        var context = await session.Open(cancellationToken);
        var others = await context.Set<SigningKey>().Where(key => key.RevokedAt == null && key.Id != active.Id).OrderByDescending(key => key.Id).ToListAsync(cancellationToken);
        var set = new CredentialJwkSet([.. others.Prepend(active).Select(key => CredentialJwk.Of(key, query.Issuer))]);
        return PublicDocument.Of(JsonSerializer.Serialize(set, PublicDocument.Json), PublicDocument.KeySet, MaxAge);
    }
}
