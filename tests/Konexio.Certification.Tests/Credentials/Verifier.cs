using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jose;

namespace Konexio.Certification.Tests.Credentials;

/// <summary>
/// Verifies credentials as a stranger would, by the standards and the network alone: nothing of Certification is used. It believes
/// no key but those of the key set, and no algorithm but ES256.
/// </summary>
internal sealed class Verifier(HttpClient http)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<string> Fetch(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return text;
    }

    /// <returns>What is wrong with a credential; null for one that is to be believed.</returns>
    public async Task<string?> Fault(string token)
    {
        if (await SignatureFault(token) is { } fault) return fault;

        var credential = Payload(token);
        if (credential["credentialStatus"] is not JsonObject status) return "no status";

        var list = await Fetch(status["statusListCredential"]!.GetValue<string>());
        if (await SignatureFault(list) is { } listFault) return $"list: {listFault}";

        var subject = Payload(list)["credentialSubject"]!;
        if (subject["statusPurpose"]!.GetValue<string>() != status["statusPurpose"]!.GetValue<string>()) return "another purpose";
        return Ones(subject["encodedList"]!.GetValue<string>()).Contains(int.Parse(status["statusListIndex"]!.GetValue<string>(), CultureInfo.InvariantCulture)) ? "revoked" : null;
    }

    public static JsonObject Header(string token) => Part(token, 0);

    public static JsonObject Payload(string token) => Part(token, 1);

    /// <summary>The places whose bit is set.</summary>
    public static IEnumerable<int> Ones(string encoded)
    {
        encoded[0].ShouldBe('u');
        using var gzip = new GZipStream(new MemoryStream(Decode(encoded[1..])), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        gzip.CopyTo(unpacked);
        var bits = unpacked.ToArray();
        bits.Length.ShouldBe(16 * 1024);
        return [.. Enumerable.Range(0, bits.Length * 8).Where(place => (bits[place / 8] >> (7 - place % 8) & 1) == 1)];
    }

    public static byte[] Decode(string base64Url) =>
        Convert.FromBase64String(base64Url.Replace('-', '+').Replace('_', '/').PadRight((base64Url.Length + 3) / 4 * 4, '='));

    public static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private async Task<string?> SignatureFault(string token)
    {
        var header = Header(token);
        if (header["alg"]?.GetValue<string>() != "ES256") return "another algorithm";
        if (header["typ"]?.GetValue<string>() != "vc+jwt") return "no credential";

        var set = JwkSet.FromJson(await Fetch("/.well-known/credential-keys.json"), JWT.DefaultSettings.JsonMapper);
        if (set.Keys.SingleOrDefault(one => one.KeyId == header["kid"]?.GetValue<string>()) is not { } key) return "unknown key";

        try
        {
            JWT.Decode(token, key, JwsAlgorithm.ES256);
        }
        catch (Exception wrong) when (wrong is IntegrityException or InvalidAlgorithmException)
        {
            return "wrong signature";
        }

        return ClaimFault(Payload(token));
    }

    // Open Badges 3.0, section 8.2: each claim says what the credential says.
    private static string? ClaimFault(JsonObject credential)
    {
        var issuer = credential["issuer"] is JsonObject profile ? profile["id"] : credential["issuer"];
        var from = DateTimeOffset.FromUnixTimeSeconds(credential["nbf"]!.GetValue<long>());
        return Same(credential["iss"], issuer) && Same(credential["jti"], credential["id"]) && Same(credential["sub"], credential["credentialSubject"]!["id"])
            && credential["validFrom"]!.GetValue<string>() == $"{from:yyyy-MM-dd'T'HH:mm:ss'Z'}" ? null : "claims that say something else";
    }

    private static bool Same(JsonNode? one, JsonNode? other) => one is not null && JsonNode.DeepEquals(one, other);

    private static JsonObject Part(string token, int index) => JsonNode.Parse(Encoding.UTF8.GetString(Decode(token.Split('.')[index])))!.AsObject();
}
