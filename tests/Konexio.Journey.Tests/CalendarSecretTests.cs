using System.Net;
using System.Text.Json.Nodes;
using Konexio.Testing;

namespace Konexio.Journey.Tests;

/// <summary>The path of a calendar is its secret, and paths are what servers like to write down.</summary>
public sealed class CalendarSecretTests
{
    private const string Secret = "zzmark-secret-of-a-calendar";

    [Fact]
    public async Task The_secret_of_a_calendar_is_in_no_answer_log_or_trace_however_much_is_logged()
    {
        await using var site = await OperatorSite.Make();
        using var collector = new TraceCollector();
        await site.MakeKeys();
        (await site.Run("--migrate")).ExitCode.ShouldBe(0);
        await using var host = await site.Start(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_BSP_SCHEDULE_DELAY", "100"), ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"), ("Logging__LogLevel__OpenIddict", "Trace"));
        using var anonymous = new HttpClient { BaseAddress = host.Address };
        await Condition.Becomes(async () => (await anonymous.See("/health/ready")).StatusCode == HttpStatusCode.OK, TimeSpan.FromSeconds(20));

        using var answer = await anonymous.See($"/calendars/{Secret}.ics");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        JsonNode.Parse(text)!["code"]!.GetValue<string>().ShouldBe("calendar-link.not-found");
        (await host.End()).ShouldBe(0);

        $"{answer.Headers} {text}".ShouldNotContain(Secret);
        host.Output.ShouldContain(line => line.Contains("\"LogLevel\":\"Debug\"", StringComparison.Ordinal));
        host.Output.Where(Tells).ShouldBeEmpty("logs");
        collector.Received.ShouldContain(body => body.Contains("/calendars/{link}.ics", StringComparison.Ordinal));
        collector.Received.Where(Tells).ShouldBeEmpty("traces and metrics");
    }

    private static bool Tells(string written) => written.Contains(Secret, StringComparison.OrdinalIgnoreCase);
}
