using System.Net;
using System.Net.Sockets;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.SharedKernel;
using MediatR;

namespace Konexio.Certification.Infrastructure.Verifying;

/// <summary>Lets anybody verify a code, and slows down who guesses codes.</summary>
/// <remarks>
/// Only codes that nobody has are counted: not what was mistyped, which is told without a look-up, nor what was found. Where too many
/// were guessed nothing is answered any more, valid codes neither: an answer to one code would be an answer to the next guess.
/// </remarks>
internal sealed class VerificationDesk(IMediator mediator, RequestContext request, WrongCodes wrong)
{
    internal const int MostOfAddress = 30;
    internal const int MostInAll = 3_000;

    /// <summary>The answer, or how long to wait.</summary>
    public async Task<(Result<VerifyCertificateResponse>? Answer, TimeSpan? Wait)> Verify(string typed, IPAddress? address, CancellationToken ct)
    {
        var code = CertificateCode.Of(typed);
        if (!code.Succeeded) return (Result<VerifyCertificateResponse>.Refused(code.Errors), null);

        (string, int)[] limits = [($"verify|{Guesser(address)}", MostOfAddress), ("verify", MostInAll)];
        if (wrong.Wait(limits) is { } wait) return (null, wait);

        request.ActAsSystem("verify a certificate");
        var answer = await mediator.Send(new VerifyCertificate(code.Value.Value), ct);
        if (answer is { Succeeded: true, Value.Status: VerificationStatus.Unknown }) wrong.Add(limits);
        return (answer, null);
    }

    // Who has one IPv6 address has the 2^64 beside it, too.
    private static string Guesser(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }) return address?.ToString() ?? "";

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return Convert.ToHexString(bytes[..8]);
    }
}
