using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Journey.Tests;

/// <summary>Whether a referral of another partner exists shows neither in the bytes of an answer nor in what was asked of PostgreSQL for it.</summary>
public sealed partial class ForeignReferralTests
{
    [Fact]
    public async Task Another_partners_referral_takes_the_same_statements_and_bytes_as_an_unknown_one_at_every_operation()
    {
        await using var app = await KonexioApp.Start(settings: new Dictionary<string, string> { ["Logging:LogLevel:Npgsql"] = "Information" });
        var foreign = await (await app.ClientFor("partner")).Submit("foreign-1");
        await app.Drain();
        using var other = await app.ClientFor("otherPartner");
        var unknown = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var operations = Operations(app).ToList();

        operations.Count.ShouldBeGreaterThan(4);
        foreach (var (method, pattern, id) in operations)
        {
            var seen = await Ask(app, other, method, pattern, foreign, Body(id));
            var missing = await Ask(app, other, method, pattern, unknown, Body(id));

            string.Concat(seen.Statements).ShouldContain("enrolment.referrals", Case.Insensitive, id);
            seen.Statements.ShouldBe(missing.Statements, id);
            seen.Bytes.ShouldStartWith("404", Case.Sensitive, id);
            seen.Bytes.ShouldBe(missing.Bytes, id);
        }
    }

    private static IEnumerable<(string Method, string Pattern, string Id)> Operations(KonexioApp app) =>
        from endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let operation = endpoint.Metadata.GetMetadata<Operation>()
        let pattern = "/" + endpoint.RoutePattern.RawText?.Trim('/')
        where operation?.Roles.Contains(Role.Partner) == true && pattern.StartsWith("/v1/referrals/{id", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (method, pattern, operation.Id);

    private static object? Body(string operation) => operation switch
    {
        "provideInformation" => new { answer = "mardi" },
        "withdrawReferral" => new { withdrawnBy = "partner" },
        _ => null,
    };

    /// <summary>The answer's bytes, but for the id that was asked for, and the statements that went to PostgreSQL under the request's trace.</summary>
    private static async Task<(string Bytes, IReadOnlyList<string> Statements)> Ask(KonexioApp app, HttpClient http, string method, string pattern, Guid id, object? body)
    {
        var trace = ActivityTraceId.CreateRandom().ToString();
        var path = string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') ? id.ToString() : part));
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        if (method is not "GET") request.Content = JsonContent.Create(body ?? new { });
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "RateLimit"))
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        var bytes = $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n\n{text}"
            .Replace(id.ToString(), "{id}", StringComparison.Ordinal).Replace(trace, "{trace}", StringComparison.Ordinal);
        return (bytes, [.. app.Logs.Lines.Where(line => line.StartsWith($"Information Npgsql.Command {trace}:", StringComparison.Ordinal)).Select(line => Duration().Replace(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..], ""))]);
    }

    [GeneratedRegex("duration=[0-9]+ms", RegexOptions.None, 1000)]
    private static partial Regex Duration();
}
