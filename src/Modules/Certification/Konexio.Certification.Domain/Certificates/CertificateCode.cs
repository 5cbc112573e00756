using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Certificates;

/// <summary>What is typed to verify a certificate: <c>K-</c> and eight symbols that are hard to mistake for one another.</summary>
/// <remarks>
/// Symbols are the numbers 1 to 24, and the sum of each times its place's weight is divisible by the prime 29. Two symbols differ by
/// less than 29 and so do two weights, hence a product of such differences is never divisible by it: one wrong symbol always shows,
/// and so do two symbols that were swapped, neighbours or not. Weights are powers of 2 modulo 29, so that a pair written wrongly
/// (33 for 22) shows, too. 3,795,700,495 codes fulfil it, one in 29 of all that look like a code.
/// </remarks>
public sealed record CertificateCode
{
    public const string Symbols = "2346789BCDFGHJKMPQRTVWXY";

    private const string Prefix = "K-";
    private const int Prime = 29;

    private static readonly int[] Weights = [1, 2, 4, 8, 16, 3, 6, 12];

    private CertificateCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>A random code, each of all codes being as likely.</summary>
    public static CertificateCode Create()
    {
        while (true)
        {
            var body = RandomNumberGenerator.GetString(Symbols, Weights.Length);
            if (IsChecked(body)) return new CertificateCode(Prefix + body);
        }
    }

    /// <summary>Reads what somebody typed, in capitals or not. What was mistyped is told from a code that nobody has.</summary>
    public static Result<CertificateCode> Of(string? typed)
    {
        if (!TryBody(typed, out var body)) return CertificateErrors.MalformedCode;

        return IsChecked(body) ? new CertificateCode(Prefix + body) : CertificateErrors.MistypedCode;
    }

    public override string ToString() => Value;

    private static bool TryBody(string? typed, [NotNullWhen(true)] out string? body)
    {
        var capitals = string.Concat((typed ?? "").Trim().Select(letter => char.IsAsciiLetterLower(letter) ? (char)(letter - 'a' + 'A') : letter));
        body = capitals.StartsWith(Prefix, StringComparison.Ordinal) ? capitals[Prefix.Length..] : null;
        return body?.Length == Weights.Length && body.All(Symbols.Contains);
    }

    private static bool IsChecked(string body) =>
        body.Index().Sum(symbol => Weights[symbol.Index] * (Symbols.IndexOf(symbol.Item, StringComparison.Ordinal) + 1)) % Prime == 0;
}
