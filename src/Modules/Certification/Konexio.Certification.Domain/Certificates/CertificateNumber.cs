using System.Globalization;
using System.Text.RegularExpressions;

namespace Konexio.Certification.Domain.Certificates;

/// <summary>A certificate's number in the school's books: the year of issue and a running number. It opens nothing.</summary>
public sealed partial record CertificateNumber
{
    private CertificateNumber(string value) => Value = value;

    public string Value { get; }

    public static CertificateNumber Of(int year, long running) => running < 1
        ? throw new ArgumentOutOfRangeException(nameof(running), running, "Numbers run from 1.")
        : new(string.Create(CultureInfo.InvariantCulture, $"KNX-{year:0000}-{running:000000}"));

    /// <summary>The number as it was stored.</summary>
    public static CertificateNumber From(string stored) =>
        Form().IsMatch(stored) ? new(stored) : throw new ArgumentException("It is not the number of a certificate.", nameof(stored));

    public override string ToString() => Value;

    [GeneratedRegex("^KNX-[0-9]{4}-[0-9]{6,}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Form();
}
