using System.Security.Cryptography;
using System.Text;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Konexio.Api.Access;

/// <summary>The RSA key that signs access tokens, and checks them, read from its file when first needed.</summary>
internal sealed class SigningKey(IOptions<AccessSettings> settings) : IDisposable
{
    private readonly Lazy<(RSA Rsa, RsaSecurityKey Key)> _key = new(() => Read(settings.Value));

    public RsaSecurityKey Key => _key.Value.Key;

    public void Dispose()
    {
        if (_key.IsValueCreated) _key.Value.Rsa.Dispose();
    }

    private static (RSA Rsa, RsaSecurityKey Key) Read(AccessSettings settings)
    {
        var path = settings.SigningKeyFile
            ?? throw new InvalidOperationException("Access:SigningKeyFile must name the RSA key (PEM) that signs access tokens.");
        if (settings.CreateSigningKeyFile && !File.Exists(path)) SecretFile.CreateOnce(path, NewKey);

        var rsa = RSA.Create();
        rsa.ImportFromPem(File.ReadAllText(path));
        if (rsa.KeySize < 2048) throw new InvalidOperationException("The key in Access:SigningKeyFile is shorter than 2,048 bits.");
        // The library caches signers by key: one that held this host's RSA would outlive it.
        return (rsa, new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true)) { KeyId = Base64UrlEncoder.Encode(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo())) });
    }

    private static byte[] NewKey()
    {
        using var rsa = RSA.Create(2048);
        return Encoding.ASCII.GetBytes(rsa.ExportPkcs8PrivateKeyPem());
    }
}
