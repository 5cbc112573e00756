using System.Net;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.SharedKernel;
using MediatR;

namespace Konexio.Certification.Infrastructure.Verifying;

/// <summary>Lets anybody verify a code, and slows down who guesses codes: what was mistyped is no guess, nor is what was found.</summary>
internal sealed class VerificationDesk(IMediator mediator, RequestContext request, CodeGuesses guesses)
{
    /// <summary>The answer, or how long to wait.</summary>
    public async Task<(Result<VerifyCertificateResponse>? Answer, TimeSpan? Wait)> Verify(string typed, IPAddress? address, CancellationToken ct)
    {
        var code = CertificateCode.Of(typed);
        if (!code.Succeeded) return (Result<VerifyCertificateResponse>.Refused(code.Errors), null);
        if (guesses.Wait(address) is { } wait) return (null, wait);

        request.ActAsSystem("verify a certificate");
        var answer = await mediator.Send(new VerifyCertificate(code.Value.Value), ct);
        if (answer is { Succeeded: true, Value.Status: VerificationStatus.Unknown }) guesses.Add(address);
        return (answer, null);
    }
}
