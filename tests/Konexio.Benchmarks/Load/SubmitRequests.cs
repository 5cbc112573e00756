using System.Globalization;
using System.Text;

namespace Konexio.Benchmarks.Load;

/// <summary>W1: a partner's referrals, each of another person with another key, written into one prepared request.</summary>
internal sealed class SubmitRequests : IRequests
{
    // Each hole is filled in place, so that a request costs the client nothing but copying; names are of constant length.
    private const string Body =
        """
        {"reference":"rrrrrrrrrrrrrr","person":{"givenName":"ggggggggg","familyName":"ffffffffffff","birthDate":"yyyy-mm-dd","phone":"+336pppppppp","email":"eeeeeeeeeeee@example.org","preferredChannel":"sms","preferredLanguage":"fr"},"wantedTrack":"parcours-digital","needs":["numerique--maitriser-les-fondamentaux-du-numerique"],"audienceCodes":["personnes-exilees"],"languages":[{"language":"fa-AF"},{"language":"fr","level":"a2"}],"homeCommune":"93001","greatestTravelMinutes":60,"attestation":{"date":"2026-01-15","language":"fr"},"comment":"A un ordinateur chez un ami, cherche un emploi dans la logistique."}
        """;

    private static readonly string[] Syllables = ["ami", "ben", "cho", "dar", "eli", "far", "gha", "hus", "ibr", "jan", "kar", "lou", "mar", "nou", "oum", "par", "qas", "rah", "sou", "tam", "ula", "vas", "wal", "yas", "zah", "ros"];

    private readonly byte[] _request;
    private readonly int _key;
    private readonly int _reference;
    private readonly int _given;
    private readonly int _family;
    private readonly int _birth;
    private readonly int _phone;
    private readonly int _email;
    private readonly ulong _series;
    private ulong _number;

    public SubmitRequests(int connection, ulong run, string? token)
    {
        _series = (run * 64) + (ulong)connection;
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        _request = Encoding.ASCII.GetBytes(
            $"POST /v1/referrals HTTP/1.1\r\nHost: localhost\r\n{authorization}Idempotency-Key: kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");
        _key = Find("Idempotency-Key: ");
        _reference = Find("\"reference\":\"");
        _given = Find("\"givenName\":\"");
        _family = Find("\"familyName\":\"");
        _birth = Find("\"birthDate\":\"");
        _phone = Find("\"phone\":\"+336");
        _email = Find("\"email\":\"");
    }

    public ReadOnlyMemory<byte> Next()
    {
        var mixed = Mix((_series << 32) + ++_number);
        Fill(32, _key, $"{mixed:x16}{_series:x8}{_number:x8}");
        Fill(14, _reference, $"{_series:x8}{_number:x6}");
        Fill(9, _given, Name(mixed, 3));
        Fill(12, _family, Name(mixed >> 20, 4));
        Fill(10, _birth, string.Create(CultureInfo.InvariantCulture, $"{1956 + (mixed % 50)}-{1 + (mixed % 12):00}-{1 + (mixed % 28):00}"));
        Fill(8, _phone, $"{mixed % 100_000_000:00000000}");
        Fill(12, _email, $"{mixed % 1_000_000_000_000:000000000000}");
        return _request;
    }

    public void Answered(int status, ReadOnlySpan<byte> body)
    {
        // Nothing to follow: the next referral does not depend on this one.
    }

    private int Find(string before) => _request.AsSpan().IndexOf(Encoding.ASCII.GetBytes(before)) + before.Length;

    private void Fill(int length, int at, string text) => Encoding.ASCII.GetBytes(text, _request.AsSpan(at, length));

    private static string Name(ulong mixed, int syllables) =>
        string.Concat(Enumerable.Range(0, syllables).Select(i => Syllables[(mixed >> (i * 5)) % (ulong)Syllables.Length]));

    // SplitMix64: neighbours get unlike persons, and a run can be repeated.
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
