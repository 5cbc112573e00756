using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Reads;
using Konexio.SharedKernel;
using MediatR;

namespace Konexio.Certification.Infrastructure.Credentials;

/// <summary>Hands credentials out to who has a certificate's code. Guessing is throttled; what was mistyped is no guess.</summary>
internal sealed class CredentialDesk(IMediator mediator, WrongCodes wrong)
{
    public const int MostOfAddress = 60;
    private const int MostOfAll = 3_000;

    /// <returns>The answer, or how long to wait before the next try.</returns>
    public async Task<(Result<PublicDocument>? Answer, TimeSpan? Wait)> Fetch(GetCredential query, string address, CancellationToken ct)
    {
        (string Key, int Most)[] limits = [($"certificate|{address}", MostOfAddress), ("certificate", MostOfAll)];
        if (wrong.Wait(limits) is { } wait) return (null, wait);

        var found = await mediator.Send(query, ct);
        if (!found.Succeeded && found.Errors.Contains(CertificateErrors.NotFound)) wrong.Add(limits);
        return (found, null);
    }
}
