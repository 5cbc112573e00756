using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Npgsql;

namespace Konexio.Api.Pipeline;

/// <summary>Whether the host lives, and whether it can work.</summary>
internal static class Health
{
    private static readonly Operation Live = Operation.Open("getLiveness", "a load balancer asks whether the host lives");
    private static readonly Operation Ready = Operation.Open("getReadiness", "a load balancer asks whether the host can work");

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => new HealthAnswer("live")).For(Live).WithTags("Health").WithSummary("Tell whether the host lives");
        app.MapGet("/health/ready", Readiness).For(Ready).WithTags("Health").WithSummary("Tell whether the host can work")
            .Produces<HealthAnswer>().Produces<HealthAnswer>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> Readiness(HttpContext http, IEnumerable<IMigrateModule> migrations, IEnumerable<ModuleDatabase> modules)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(TimeSpan.FromSeconds(1));
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            foreach (var migration in migrations)
                if (!await migration.IsUpToDate(limit.Token)) return NotReady("migrations pending");
            var parked = 0L;
            foreach (var module in modules) parked += await Parked(module, limit.Token);
            return Results.Json(parked == 0 ? new HealthAnswer("ready") : new HealthAnswer("degraded") { ParkedMessages = parked });
        }
        catch (Exception failure) when (failure is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            return NotReady("database unreachable");
        }
    }

    private static IResult NotReady(string reason) => Results.Json(new HealthAnswer("notReady") { Reason = reason }, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static async Task<long> Parked(ModuleDatabase module, CancellationToken ct)
    {
        await using var connection = await module.Source.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(PlatformSql.Command($"select count(*) from {module.Schema}.inbox_messages where status = 'parked'"));
        return (long)(await batch.ExecuteScalarAsync(ct))!;
    }
}

/// <summary>How the host is.</summary>
/// <param name="Status">live, ready, degraded or notReady.</param>
internal sealed record HealthAnswer(string Status)
{
    /// <summary>Why it is not ready.</summary>
    public string? Reason { get; init; }

    /// <summary>Messages that wait for an operator.</summary>
    public long? ParkedMessages { get; init; }
}
