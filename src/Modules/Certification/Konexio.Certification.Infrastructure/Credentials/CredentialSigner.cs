using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Konexio.Certification.Domain.Credentials;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Konexio.Certification.Infrastructure.Credentials;

/// <summary>Signs credentials as compact JWS (VC-JWT, ES256). The key is made at the first need.</summary>
internal sealed class CredentialSigner(ISigningKeys keys, TimeProvider clock)
{
    /// <summary>The key that signs. Only where there is none, those who need one wait for each other.</summary>
    public async Task<SigningKey> Active(CancellationToken ct)
    {
        if (await keys.FindActive(ct) is { } active) return active;

        await keys.Lock(ct);
        if (await keys.FindActive(ct) is { } made) return made;

        var now = clock.GetUtcNow();
        var key = SigningKey.Make(new SigningKeyId(Guid.CreateVersion7(now)), now);
        await keys.Add(key, ct);
        return key;
    }

    public static string Sign(JsonObject credential, SigningKey key, Issuer issuer)
    {
        using var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(key.Private!.Reveal(), out _);
        // A cached signature provider would outlive the pair.
        var signing = new ECDsaSecurityKey(pair) { KeyId = issuer.KeyUrl(key.Id.Value), CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            credential.ToJsonString(PublicDocument.Json),
            new SigningCredentials(signing, SecurityAlgorithms.EcdsaSha256),
            new Dictionary<string, object> { ["typ"] = "vc+jwt" });
    }
}
