using System.Net;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.Certification.Infrastructure.Verifying;
using Konexio.SharedKernel;
using MediatR;

namespace Konexio.Certification.Infrastructure.Credentials;

/// <summary>Hands credentials out to who has a certificate's code. Guessing is throttled; what was mistyped is no guess.</summary>
internal sealed class CredentialDesk(IMediator mediator, CodeGuesses guesses)
{
    /// <returns>The answer, or how long to wait before the next try.</returns>
    public async Task<(Result<PublicDocument>? Answer, TimeSpan? Wait)> Fetch(GetCredential query, IPAddress? address, CancellationToken ct)
    {
        if (guesses.Wait(address) is { } wait) return (null, wait);

        var found = await mediator.Send(query, ct);
        if (!found.Succeeded && found.Errors.Contains(CertificateErrors.NotFound)) guesses.Add(address);
        return (found, null);
    }
}
