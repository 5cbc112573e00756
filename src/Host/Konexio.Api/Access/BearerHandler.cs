using System.Text.Encodings.Web;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Konexio.Api.Access;

/// <summary>Reads the bearer token of a request, and answers 401 and 403 as problem documents.</summary>
internal sealed class BearerHandler(
    BearerTokens tokens, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();

        return await tokens.Check(header[Prefix.Length..].Trim()) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName))
            : AuthenticateResult.Fail("The token is not good, or no longer.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var presented = Request.Headers.Authorization.Count > 0;
        Response.Headers.WWWAuthenticate = presented ? "Bearer realm=\"konexio\", error=\"invalid_token\"" : "Bearer realm=\"konexio\"";
        return Context.WriteProblem(InputErrors.Unauthenticated, StatusCodes.Status401Unauthorized);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.Operation()?.Scope;
        Response.Headers.WWWAuthenticate = scope is null
            ? "Bearer realm=\"konexio\", error=\"insufficient_scope\""
            : $"Bearer realm=\"konexio\", error=\"insufficient_scope\", scope=\"{scope}\"";
        return Context.WriteProblem(InputErrors.Forbidden, StatusCodes.Status403Forbidden);
    }
}

internal static class BearerAccess
{
    public static void AddBearerTokens(this IServiceCollection services)
    {
        services.AddSingleton<BearerTokens>();
        services.AddAuthentication(BearerHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null);
        services.AddSingleton<IAuthorizationHandler, OperationHandler>();
        // A mapped endpoint that says nothing about its callers has none; the router's own answers (404, 405, 415) are for all.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint).Build());
    }
}
