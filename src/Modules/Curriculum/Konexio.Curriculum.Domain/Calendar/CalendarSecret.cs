using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Konexio.Curriculum.Domain.Calendar;

/// <summary>What makes a calendar link hard to guess. It has full entropy, so a plain hash of it is enough to store.</summary>
public sealed class CalendarSecret
{
    // 256 bits; the link alone opens a calendar, for which 128 are the least.
    private const int Bytes = 32;

    private CalendarSecret(string text) => Text = text;

    public string Text { get; }

    public static CalendarSecret Create() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    internal static bool Matches(string text, byte[] hash) => CryptographicOperations.FixedTimeEquals(HashOf(text), hash);
}
