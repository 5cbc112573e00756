using Konexio.Benchmarks.Load;
using Konexio.Certification.Domain.Certificates;

namespace Konexio.Benchmarks.Stage;

/// <summary>The codes of the generated certificates, the same in each run.</summary>
internal static class BenchCodes
{
    public static IReadOnlyList<string> All { get; } = [.. Codes().Distinct(StringComparer.Ordinal).Take(BenchData.Certificates)];

    private static IEnumerable<string> Codes()
    {
        for (var number = 0UL; ; number++)
        {
            var (body, rest) = ("K-", SubmitRequests.Mix(number));
            for (var place = 0; place < 7; place++, rest /= 24) body += CertificateCode.Symbols[(int)(rest % 24)];
            foreach (var last in CertificateCode.Symbols)
                if (CertificateCode.Of(body + last).Succeeded) yield return body + last;
        }
    }
}
