using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Konexio.Api.Pipeline;

/// <summary>So many requests a client and window, said on every answer to a client (draft-ietf-httpapi-ratelimit-headers).</summary>
internal sealed class ClientRateLimit : IDisposable
{
    private readonly RequestDelegate _next;
    private readonly string _policy;
    private readonly int _seconds;
    private readonly PartitionedRateLimiter<string> _limiter;

    public ClientRateLimit(RequestDelegate next, IOptions<LimitSettings> settings)
    {
        _next = next;
        _seconds = settings.Value.ClientSeconds;
        var requests = settings.Value.ClientRequests;
        _policy = string.Create(CultureInfo.InvariantCulture, $"\"client\";q={requests};w={_seconds}");
        _limiter = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetFixedWindowLimiter(client, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = requests,
            Window = TimeSpan.FromSeconds(_seconds),
        }));
    }

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.User.FindFirstValue("sub") is not { } client)
        {
            await _next(http);
            return;
        }

        using var lease = _limiter.AttemptAcquire(client);
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(_seconds);
        var left = lease.IsAcquired ? _limiter.GetStatistics(client)?.CurrentAvailablePermits ?? 0 : 0;
        http.Response.Headers["RateLimit-Policy"] = _policy;
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"client\";r={left};t={Math.Ceiling(wait.TotalSeconds)}");
        if (lease.IsAcquired) await _next(http);
        else await LimitRegistration.TooMany(http, wait);
    }

    public void Dispose() => _limiter.Dispose();
}
