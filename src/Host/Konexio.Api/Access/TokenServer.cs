using System.Security.Cryptography;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.EntityFrameworkCore;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace Konexio.Api.Access;

/// <summary>OpenIddict as the issuer of short signed tokens for machines: client credentials and nothing else.</summary>
internal static class TokenServer
{
    public const string Audience = "konexio-api";
    private static readonly PathString[] Addresses = ["/connect", "/.well-known"];
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public static void AddTokenServer(this IServiceCollection services)
    {
        services.AddOptions<AccessSettings>().BindConfiguration("Access");
        services.AddSingleton<SigningKey>();
        services.AddScoped<IOpenIddictEntityFrameworkCoreContext, SessionContext>();
        services.AddOpenIddict()
            .AddCore(core => core.DisableEntityCaching().UseEntityFrameworkCore())
            .AddServer(server =>
            {
                server.AllowClientCredentialsFlow()
                    .SetTokenEndpointUris("connect/token")
                    .SetConfigurationEndpointUris(".well-known/openid-configuration")
                    .SetJsonWebKeySetEndpointUris(".well-known/jwks")
                    .SetAccessTokenLifetime(Lifetime)
                    .DisableAccessTokenEncryption()
                    .DisableTokenStorage()
                    .DisableAuthorizationStorage()
                    .DisableScopeValidation()
                    .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)));
                server.UseAspNetCore().EnableTokenEndpointPassthrough();
            });
        services.AddOptions<OpenIddictServerOptions>().Configure<SigningKey, IOptions<AccessSettings>>((options, key, settings) =>
        {
            options.Issuer = settings.Value.Issuer;
            options.SigningCredentials.Add(new SigningCredentials(key.Key, SecurityAlgorithms.RsaSha256));
        });
        services.AddOptions<OpenIddictServerAspNetCoreOptions>().Configure<IOptions<AccessSettings>>((options, settings) =>
            options.DisableTransportSecurityRequirement = settings.Value.AllowPlainHttp);
    }

    /// <summary>Lets OpenIddict see its own addresses only: its look at a request costs as much as the rest of the access control.</summary>
    public static void UseTokenServer(this IApplicationBuilder app)
    {
        app.UseWhen(http => Addresses.Any(address => http.Request.Path.StartsWithSegments(address, StringComparison.Ordinal)), branch => branch.UseAuthentication());
        // Otherwise the web application adds the authentication middleware itself, for every request.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
    }

    // OpenIddict reads and writes clients in the story's own transaction, so that a client and its idempotency key are
    // committed together.
    private sealed class SessionContext(ModuleSession<AccessDbContext> session) : IOpenIddictEntityFrameworkCoreContext
    {
        public async ValueTask<DbContext> GetDbContextAsync(CancellationToken cancellationToken) => await session.Open(cancellationToken);
    }
}
