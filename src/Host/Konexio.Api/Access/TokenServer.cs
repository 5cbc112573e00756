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
                    .AddEphemeralEncryptionKey();
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

    // OpenIddict reads and writes clients in the story's own transaction, so that a client and its idempotency key are
    // committed together.
    private sealed class SessionContext(ModuleSession<AccessDbContext> session) : IOpenIddictEntityFrameworkCoreContext
    {
        public async ValueTask<DbContext> GetDbContextAsync(CancellationToken cancellationToken) => await session.Open(cancellationToken);
    }
}
