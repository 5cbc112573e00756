using System.Diagnostics;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Konexio.Api.Pipeline;

/// <summary>Logs for machines in production, and traces and metrics where a collector is named.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        // They write paths, and a path may hold the secret of a calendar, whatever level is configured.
        foreach (var category in (string[])["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing"]) builder.Logging.AddFilter(category, LogLevel.Warning);
        if (builder.Environment.IsDevelopment()) builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);

        var exports = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        if (!exports && !builder.Configuration.GetValue<bool>("Telemetry:Enabled")) return;

        var telemetry = builder.Services.AddOpenTelemetry()
            .WithTracing(traces => traces.AddSource("Konexio").AddAspNetCoreInstrumentation().AddNpgsql().AddProcessor(new Discretion()))
            .WithMetrics(metrics => metrics.AddMeter("Konexio", "Npgsql").AddAspNetCoreInstrumentation().AddRuntimeInstrumentation());
        if (exports) telemetry.UseOtlpExporter();
    }

    // A trace says which route and which story, never which person, which query or which statement.
    private sealed class Discretion : BaseProcessor<Activity>
    {
        private static readonly string[] Withheld =
            ["url.query", "url.path", "url.full", "http.target", "http.url", "db.query.text", "db.statement", "client.address", "user_agent.original"];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in Withheld)
                if (data.GetTagItem(tag) is not null) data.SetTag(tag, null);
        }
    }
}
