using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Claims;
using System.Security.Cryptography;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Konexio.Api.Access;

/// <summary>Checks access tokens with the local key, and remembers those found good, by their hash, until they end.</summary>
internal sealed class BearerTokens(SigningKey key, IOptions<AccessSettings> settings, DeniedAccess denied, TimeProvider clock)
{
    private const int MostRemembered = 20_000;
    private const int LongestToken = 8_192;

    private readonly ConcurrentDictionary<TokenHash, Known> _known = new();
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Who the token stands for; null where it is not good, or no longer.</summary>
    public async ValueTask<ClaimsPrincipal?> Check(string token)
    {
        if (token.Length > LongestToken) return null;

        var hash = TokenHash.Of(token);
        if (!_known.TryGetValue(hash, out var known))
        {
            known = await Validate(token);
            if (known is null) return null;
            if (_known.Count >= MostRemembered) _known.Clear();
            _known[hash] = known;
        }

        if (known.EndsAt <= clock.GetUtcNow())
        {
            _known.TryRemove(hash, out _);
            return null;
        }

        return denied.Refuses(known.ClientId, known.PartnerId, known.IssuedAt) ? null : known.Principal;
    }

    private async Task<Known?> Validate(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidTypes = ["at+jwt"],
            ValidIssuer = settings.Value.Issuer.AbsoluteUri,
            ValidAudience = TokenServer.Audience,
            IssuerSigningKey = key.Key,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            NameClaimType = "sub",
            RoleClaimType = KonexioClaims.Role,
            AuthenticationType = "Bearer",
            LifetimeValidator = (from, until, _, _) => IsCurrent(from, until),
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt || string.IsNullOrEmpty(jwt.Subject)) return null;

        var principal = new ClaimsPrincipal(result.ClaimsIdentity);
        var isPartner = string.Equals(principal.FindFirstValue(KonexioClaims.Role), nameof(Role.Partner), StringComparison.OrdinalIgnoreCase);
        var partner = isPartner && Guid.TryParse(principal.FindFirstValue(KonexioClaims.StandsFor), out var id) ? id : (Guid?)null;
        return new Known(principal, jwt.Subject, partner, new DateTimeOffset(jwt.IssuedAt, TimeSpan.Zero), new DateTimeOffset(jwt.ValidTo, TimeSpan.Zero));
    }

    private bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until > now && (from is null || from <= now.AddSeconds(5));
    }

    private sealed record Known(ClaimsPrincipal Principal, string ClientId, Guid? PartnerId, DateTimeOffset IssuedAt, DateTimeOffset EndsAt);

    private readonly record struct TokenHash(UInt128 High, UInt128 Low)
    {
        public static TokenHash Of(string token)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(token.AsSpan()), hash);
            var halves = MemoryMarshal.Cast<byte, UInt128>(hash);
            return new TokenHash(halves[0], halves[1]);
        }
    }
}
