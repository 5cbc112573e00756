using System.Text;
using Konexio.Benchmarks.Stage;

namespace Konexio.Benchmarks.Load;

/// <summary>W3: one code after the other, of certificates all over the table.</summary>
internal sealed class VerifyRequests(int connection, ulong run) : IRequests
{
    private static readonly byte[][] Requests =
        [.. BenchCodes.All.Select(code => Encoding.ASCII.GetBytes($"GET /v1/certificates/{code} HTTP/1.1\r\nHost: localhost\r\n\r\n"))];

    private readonly ulong _series = (run * 64) + (ulong)connection;
    private ulong _number;

    public ReadOnlyMemory<byte> Next() => Requests[SubmitRequests.Mix((_series << 32) + ++_number) % (ulong)Requests.Length];

    public void Answered(int status, ReadOnlySpan<byte> body)
    {
        // Nothing to follow: the next code does not depend on this one.
    }
}
