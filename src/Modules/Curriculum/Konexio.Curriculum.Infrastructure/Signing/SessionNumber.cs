using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Konexio.Curriculum.Domain.Sessions;

namespace Konexio.Curriculum.Infrastructure.Signing;

/// <summary>Four digits that tell today's sessions apart. They are no secret, and two sessions may share them: the PIN then decides (docs/adr/0017).</summary>
internal static class SessionNumber
{
    public static string Of(SessionId session)
    {
        var hash = SHA256.HashData(session.Value.ToByteArray(bigEndian: true));
        return (BinaryPrimitives.ReadUInt32BigEndian(hash) % 10_000).ToString("D4", CultureInfo.InvariantCulture);
    }
}
