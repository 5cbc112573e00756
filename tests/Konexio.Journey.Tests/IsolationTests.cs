using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Journey.Tests;

/// <summary>Every endpoint that the host has, with every kind of caller.</summary>
public sealed class IsolationTests(SharedApp shared)
{
    // What shows the API's own description and serves its pages; nothing of a person.
    private static readonly string[] Infrastructure = ["openapi", "docs", "scalar", "swagger", ".well-known"];

    private static readonly IReadOnlyDictionary<string, Role> Callers = new Dictionary<string, Role>
    {
        ["partner"] = Role.Partner,
        ["otherPartner"] = Role.Partner,
        ["coordinator"] = Role.Coordinator,
        ["supervisor"] = Role.Supervisor,
        ["trainer"] = Role.Trainer,
        ["tester"] = Role.Tester,
        ["mentor"] = Role.Mentor,
        ["funder"] = Role.Funder,
        ["administrator"] = Role.Administrator,
    };

    /// <summary>What verifiers ask, and what a personal link opens.</summary>
    private static readonly string[] OpenToAnybody =
        ["/v1/certificates/", "/v1/credential-keys/", "/v1/status-lists/", "/v1/issuer", "/v1/contexts/", "/v1/survey-invitations/", "/v1/impact"];

    [Fact]
    public void Every_endpoint_names_its_operation_or_shows_only_the_documentation()
    {
        var bare = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<Operation>() is null).Select(Pattern)
            .Where(pattern => !Infrastructure.Any(known => pattern.StartsWith("/" + known, StringComparison.Ordinal)));

        bare.ShouldBeEmpty();
    }

    [Fact]
    public void Every_operation_names_a_scope_and_roles_or_is_open()
    {
        var guarded = Operations().Where(one => !one.Operation.IsOpen).ToList();

        guarded.Count.ShouldBeGreaterThan(40);
        guarded.ShouldAllBe(one => one.Operation.Roles.Length > 0);
        Operations().Where(one => one.Operation.IsOpen).Select(one => one.Path)
            .ShouldAllBe(path => !path.StartsWith("/v1/", StringComparison.Ordinal) || OpenToAnybody.Any(known => path.StartsWith(known, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_token_every_guarded_operation_answers_401()
    {
        using var anonymous = shared.App.Anonymous();
        foreach (var (operation, method, path, _) in Operations().Where(one => !one.Operation.IsOpen))
        {
            using var answer = await Call(anonymous, method, path);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, operation.Id);
            answer.Content.Headers.ContentType?.MediaType.ShouldBe(Answers.ProblemType);
        }
    }

    [Fact]
    public async Task A_role_that_an_operation_does_not_name_is_answered_403_and_a_named_one_is_not()
    {
        foreach (var (name, role) in Callers)
        {
            var client = await shared.App.ClientFor(name);
            foreach (var (operation, method, path, _) in Operations().Where(one => !one.Operation.IsOpen))
            {
                using var answer = await Call(client, method, path);
                var refused = await IsRefusedByRole(answer);
                refused.ShouldBe(!operation.Roles.Contains(role), $"{name} at {operation.Id}: {answer.StatusCode}");
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{name} at {operation.Id}");
            }
        }
    }

    [Fact]
    public async Task Another_partners_referral_is_answered_as_an_unknown_one_at_every_operation()
    {
        var own = await shared.App.ClientFor("partner");
        var other = await shared.App.ClientFor("otherPartner");
        var foreign = await own.Submit("isolation-1");
        var unknown = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var ofReferral = Operations().Where(one => one.Pattern.StartsWith("/v1/referrals/{id", StringComparison.Ordinal) && one.Operation.Roles.Contains(Role.Partner)).ToList();

        ofReferral.Count.ShouldBeGreaterThan(4);
        foreach (var (operation, method, _, pattern) in ofReferral.Select(one => (one.Operation, one.Method, one.Path, one.Pattern)))
        {
            var body = Body(operation.Id);
            var seen = await Shape(other, method, Filled(pattern, foreign), body);
            seen.ShouldBe(await Shape(other, method, Filled(pattern, unknown), body), operation.Id);
            seen.ShouldStartWith("404", customMessage: operation.Id);
        }

        (await own.See($"/v1/referrals/{foreign}").Gives(HttpStatusCode.OK)).Text("status").ShouldBe("submitted");
    }

    [Fact]
    public async Task A_partner_lists_and_counts_only_its_own()
    {
        var own = await shared.App.ClientFor("partner");
        var other = await shared.App.ClientFor("otherPartner");
        var foreign = await own.Submit("isolation-2");

        (await other.See("/v1/referrals?limit=200").Gives(HttpStatusCode.OK))["items"]!.AsArray().Select(item => item!.Id()).ShouldNotContain(foreign);
        (await own.See("/v1/referrals?limit=200").Gives(HttpStatusCode.OK))["items"]!.AsArray().Select(item => item!.Id()).ShouldContain(foreign);
        (await other.Submit("isolation-2")).ShouldNotBe(foreign);
    }

    private static object Body(string operation) => operation switch
    {
        "provideInformation" => new { answer = "mardi" },
        "withdrawReferral" => new { withdrawnBy = "partner" },
        _ => new { },
    };

    private static async Task<bool> IsRefusedByRole(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Forbidden
        && (await answer.Content.ReadFromJsonAsync<JsonNode>())!.Text("code") == InputErrors.Forbidden;

    private static async Task<string> Shape(HttpClient client, string method, string path, object body)
    {
        using var answer = await Call(client, method, path, body);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        problem.Remove("traceId");
        problem.Remove("instance");
        return $"{(int)answer.StatusCode} {answer.Content.Headers.ContentType} {problem.ToJsonString()}";
    }

    private static Task<HttpResponseMessage> Call(HttpClient client, string method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        // A file of results is no JSON, and another type is refused before anybody asks who sends it.
        if (path.EndsWith("/results", StringComparison.Ordinal)) request.Content = new StringContent("", Encoding.UTF8, "text/csv");
        else if (method is not "GET") request.Content = JsonContent.Create(body ?? new { });
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private IEnumerable<RouteEndpoint> Endpoints() => shared.App.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    private IEnumerable<(Operation Operation, string Method, string Path, string Pattern)> Operations() =>
        from endpoint in Endpoints()
        let operation = endpoint.Metadata.GetMetadata<Operation>()
        where operation is not null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (operation, method, Filled(Pattern(endpoint), Guid.CreateVersion7(TimeProvider.System.GetUtcNow())), Pattern(endpoint));

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.Trim('/');

    private static string Filled(string pattern, Guid id) =>
        string.Join('/', pattern.Split('/').Select(part => part == "{purpose}" ? "beSurveyed" : part.Contains(":int}", StringComparison.Ordinal) ? "1" : part.StartsWith('{') ? id.ToString() : part));
}
