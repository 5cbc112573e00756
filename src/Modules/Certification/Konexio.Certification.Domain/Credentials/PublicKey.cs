using System.Buffers.Text;
using System.Security.Cryptography;

namespace Konexio.Certification.Domain.Credentials;

/// <summary>The half that everybody may know: a point on the curve P-256, its coordinates written as in a JSON Web Key (RFC 7518).</summary>
public sealed record PublicKey(string X, string Y)
{
    internal static PublicKey Of(ECDsa pair)
    {
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        return new PublicKey(Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }
}

/// <summary>The half that signs (PKCS #8). It is stored sealed under a data key of its own, and shows only to who asks for it.</summary>
public sealed class PrivateKey
{
    private readonly byte[] _pkcs8;

    private PrivateKey(byte[] pkcs8) => _pkcs8 = pkcs8;

    public static PrivateKey From(byte[] pkcs8) => new(pkcs8);

    /// <summary>A method, since whatever writes objects out writes their properties.</summary>
    public byte[] Reveal() => _pkcs8;

    public override string ToString() => nameof(PrivateKey);
}
