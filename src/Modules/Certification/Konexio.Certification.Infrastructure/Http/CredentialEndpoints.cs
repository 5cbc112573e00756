using System.Globalization;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Certification.Application.Credentials;
using Konexio.Certification.Infrastructure.Credentials;
using Konexio.Certification.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Konexio.Certification.Infrastructure.Http;

internal static class CredentialEndpoints
{
    // Beside /.well-known/jwks, which holds the keys of access tokens: a verifier must never take one for the other.
    private const string KeySet = "/.well-known/credential-keys.json";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/v1/credential-keys").WithTags("Credentials");

        keys.MapGet("", async (string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListCredentialKeys(cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(CredentialOperations.ListCredentialKeys).Produces<Page<CredentialKeyResponse>>();

        keys.MapPost("rotate", async (IMediator mediator, CancellationToken ct) => (await mediator.Send(new RotateCredentialKey(), ct)).ToHttp())
            .For(CredentialOperations.RotateCredentialKey).Produces<RotateCredentialKeyResponse>();

        keys.MapPost("{id:guid}/revoke", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new RevokeCredentialKey(id), ct)).ToHttp())
            .For(CredentialOperations.RevokeCredentialKey).Produces<RevokeCredentialKeyResponse>();

        keys.MapGet("{id:guid}", async (Guid id, IMediator mediator, HttpContext http, CancellationToken ct) =>
            DocumentAnswer.Of(await mediator.Send(new GetCredentialKey(id) { Issuer = IssuerOf(http) }, ct)))
            .For(CredentialOperations.GetCredentialKey).Produces<CredentialJwk>(StatusCodes.Status200OK, PublicDocument.Key);

        MapPublished(routes);
    }

    private static void MapPublished(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("").WithTags("Credentials");

        open.MapGet(KeySet, async (IMediator mediator, HttpContext http, CancellationToken ct) =>
            DocumentAnswer.Of(await mediator.Send(new GetCredentialKeySet { Issuer = IssuerOf(http) }, ct)))
            .For(CredentialOperations.GetCredentialKeySet).Produces<CredentialJwkSet>(StatusCodes.Status200OK, PublicDocument.KeySet);

        open.MapGet("/v1/certificates/{code}/credential", async (string code, Wire<CredentialLanguage>? lang, CredentialDesk desk, HttpContext http, CancellationToken ct) =>
            DocumentAnswer.Of(await desk.Fetch(new GetCredential(code, lang?.Value ?? Spoken()) { Issuer = IssuerOf(http) }, http.Connection.RemoteIpAddress, ct)))
            .For(CredentialOperations.GetCredential).Produces<string>(StatusCodes.Status200OK, PublicDocument.Credential);

        open.MapGet("/v1/status-lists/{number:long}", async (long number, IMediator mediator, HttpContext http, CancellationToken ct) =>
            DocumentAnswer.Of(await mediator.Send(new GetStatusList(number) { Issuer = IssuerOf(http) }, ct)))
            .For(CredentialOperations.GetStatusList).Produces<string>(StatusCodes.Status200OK, PublicDocument.Credential);

        open.MapGet("/v1/issuer", async (IMediator mediator, HttpContext http, CancellationToken ct) =>
            DocumentAnswer.Of(await mediator.Send(new GetIssuer { Issuer = IssuerOf(http) }, ct)))
            .For(CredentialOperations.GetIssuer).Produces<string>(StatusCodes.Status200OK, PublicDocument.LinkedData);

        open.MapGet("/v1/contexts/{name}", async (string name, IMediator mediator, CancellationToken ct) =>
            DocumentAnswer.Of(await mediator.Send(new GetCredentialContext(name), ct)))
            .For(CredentialOperations.GetCredentialContext).Produces<string>(StatusCodes.Status200OK, PublicDocument.LinkedData);
    }

    private static Issuer IssuerOf(HttpContext http)
    {
        var settings = ((IOptions<CertificationSettings>)http.RequestServices.GetService(typeof(IOptions<CertificationSettings>))!).Value;
        return new Issuer(settings.AddressFor(http.Request), settings.IssuerName);
    }

    private static CredentialLanguage Spoken() => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? CredentialLanguage.En : CredentialLanguage.Fr;
}
