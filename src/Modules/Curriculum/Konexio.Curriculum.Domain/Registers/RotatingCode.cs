using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Konexio.Curriculum.Domain.Sessions;

namespace Konexio.Curriculum.Domain.Registers;

public enum CodeKind
{
    Qr,
    Pin,
}

/// <summary>The codes that a screen shows now, until they are replaced.</summary>
public sealed record ShownCodes(string Qr, string Pin, DateTimeOffset ReplacedAt);

/// <summary>Codes that prove that whoever sends them sees the screen in the room, now.</summary>
internal static class RotatingCode
{
    // Short enough that a photograph sent to somebody at home is of little use.
    private const int WindowSeconds = 30;

    // A beginner takes up to a minute to type a PIN, so the two codes before the shown one still hold: 60 to 90 seconds. The
    // school's clock makes and checks them, so none is ever ahead of time.
    private const int EarlierWindows = 2;

    private const int QrBytes = 16;

    public static ShownCodes Shown(SigningSecret secret, SessionId session, DateTimeOffset now)
    {
        var window = WindowOf(now);
        var replacedAt = DateTimeOffset.FromUnixTimeSeconds((window + 1) * WindowSeconds);
        return new(Code(CodeKind.Qr, secret, session, window), Code(CodeKind.Pin, secret, session, window), replacedAt);
    }

    public static bool Holds(CodeKind kind, string code, SigningSecret secret, SessionId session, DateTimeOffset now)
    {
        var given = Encoding.UTF8.GetBytes(code);
        var current = WindowOf(now);
        var holds = false;

        // All are compared, whichever holds, so that the time taken says nothing.
        for (var window = current - EarlierWindows; window <= current; window++)
            holds |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Code(kind, secret, session, window)));
        return holds;
    }

    private static long WindowOf(DateTimeOffset now) => now.ToUnixTimeSeconds() / WindowSeconds;

    private static string Code(CodeKind kind, SigningSecret secret, SessionId session, long window)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"konexio-signing/1|{(kind == CodeKind.Qr ? "qr" : "pin")}|{session.Value:D}|{window}");
        var mac = HMACSHA256.HashData(secret.Bytes, Encoding.UTF8.GetBytes(text));
        return kind == CodeKind.Qr ? Base64Url.EncodeToString(mac.AsSpan(0, QrBytes)) : SixDigits(mac);
    }

    // RFC 4226, section 5.3.
    private static string SixDigits(byte[] mac)
    {
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0x0F)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
