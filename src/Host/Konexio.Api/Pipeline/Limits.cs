using System.Threading.RateLimiting;
using Konexio.Api.Access;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.Extensions.Options;

namespace Konexio.Api.Pipeline;

/// <summary>The settings under <c>Limits</c>.</summary>
internal sealed class LimitSettings
{
    public int Body { get; init; } = 1024 * 1024;
    public int StreamedBody { get; init; } = 64 * 1024 * 1024;
    public int AtOnce { get; init; } = 24;
    public int Queue { get; init; } = 4_000;
    public int ClientRequests { get; init; } = 6_000;
    public int ClientSeconds { get; init; } = 10;
}

internal static class LimitRegistration
{
    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<LimitSettings>(configuration.GetSection("Limits"));
        services.AddRateLimiter(options =>
        {
            options.OnRejected = static async (context, _) => await TooMany(context.HttpContext, context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
            options.AddPolicy(TokenRequests.Policy, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = http.RequestServices.GetRequiredService<IOptions<AccessSettings>>().Value.TokenRequests,
                    Window = TimeSpan.FromSeconds(10),
                }));
        });
    }

    public static Task TooMany(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return http.WriteProblem(InputErrors.TooManyRequests, StatusCodes.Status429TooManyRequests);
    }
}
