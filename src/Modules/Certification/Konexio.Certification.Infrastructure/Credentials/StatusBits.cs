using System.Buffers.Text;
using System.IO.Compression;
using Konexio.Certification.Domain.Credentials;

namespace Konexio.Certification.Infrastructure.Credentials;

/// <summary>One status list: a bit for each place, the first being the left-most of the first byte (Bitstring Status List 1.0).</summary>
internal static class StatusBits
{
    /// <summary>Compressed with GZIP, in base64url without padding, after <c>u</c> which says so (Multibase).</summary>
    public static string Encode(IEnumerable<StatusPosition> ended)
    {
        var bits = new byte[StatusPosition.Length / 8];
        foreach (var (_, index) in ended) bits[index / 8] |= (byte)(0x80 >> index % 8);

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bits);
        return "u" + Base64Url.EncodeToString(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }
}
