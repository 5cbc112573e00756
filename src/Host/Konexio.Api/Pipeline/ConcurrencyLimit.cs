using System.Threading.RateLimiting;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.Extensions.Options;

namespace Konexio.Api.Pipeline;

/// <summary>
/// Lets only so many requests work at once, and the rest wait in a short queue: under ten times the load most of the
/// capacity stays useful, and who cannot be served knows it at once. Health is never held up.
/// </summary>
internal sealed class ConcurrencyLimit(RequestDelegate next, RequestLoad load, IOptions<LimitSettings> settings) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = settings.Value.AtOnce,
        QueueLimit = settings.Value.Queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            await next(http);
            return;
        }

        using var lease = await _limiter.AcquireAsync(1, http.RequestAborted);
        if (lease.IsAcquired)
        {
            load.Begin();
            try
            {
                await next(http);
            }
            finally
            {
                load.End();
            }

            return;
        }

        http.Response.Headers.RetryAfter = "1";
        await http.WriteProblem(InputErrors.Busy, StatusCodes.Status503ServiceUnavailable);
    }

    public void Dispose() => _limiter.Dispose();
}
