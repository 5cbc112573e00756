using System.Security.Claims;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Konexio.Api.Access;

/// <summary>Where a machine gets its access token. OpenIddict has checked the client and its secret before this runs.</summary>
internal static class TokenEndpoints
{
    private static readonly Operation IssueToken = Operation.Open("issueToken", "a client asks for an access token");

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/connect/token", Issue).For(IssueToken)
            .RequireRateLimiting(TokenRequests.Policy)
            .WithTags("Access").WithSummary("Issue an access token")
            .ExcludeFromDescription();

    private static async Task<IResult> Issue(HttpContext http, Clients clients, DeniedAccess denied, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var client = (await clients.Find(request.ClientId!, ct))!;
        if (denied.Refuses(client.ClientId, client.PartnerId)) return Refuse();

        var identity = new ClaimsIdentity(authenticationType: "client", nameType: Claims.Subject, roleType: Claims.Role);
        identity.SetClaim(Claims.Subject, client.ClientId).SetClaim(KonexioClaims.Role, client.Role.ToString().ToLowerInvariant());
        if (client.SubjectId is { } subject) identity.SetClaim(KonexioClaims.StandsFor, subject.ToString());
        var asked = request.GetScopes();
        identity.SetScopes(asked.IsEmpty ? client.Scopes : [.. asked]);
        identity.SetResources(TokenServer.Audience);
        identity.SetDestinations(static _ => [Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), properties: null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static IResult Refuse() => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.UnauthorizedClient,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "The client was revoked, or its organisation is suspended.",
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
