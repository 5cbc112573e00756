using System.Text.Json.Nodes;
using Konexio.Api.Docs;
using Konexio.BuildingBlocks.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Api.Tests;

public sealed class DocumentTests(OneApp one)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_committed_OpenAPI_document_is_what_the_host_serves()
    {
        using var anonymous = one.App.Anonymous();
        var served = JsonNode.Parse(await anonymous.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Ct))!.AsObject();
        var committed = JsonNode.Parse(await Committed("openapi.json"))!.AsObject();

        // The host names itself; the committed document is of no host.
        foreach (var document in new[] { served, committed }) document.Remove("servers").ShouldBeTrue();
        served.ToString().ShouldBe(committed.ToString(), "docs/openapi.json is out of date: run tools/openapi write");
    }

    [Fact]
    public async Task The_committed_events_are_those_of_the_contracts() =>
        one.App.Services.GetRequiredService<EventsDocument>().Text().ShouldBe(await Committed("events.json"), "docs/events.json is out of date: run tools/events write");

    [Fact]
    public void No_contract_is_left_out_of_the_events() =>
        one.App.Services.GetServices<ContractAssembly>().Select(contract => contract.Assembly.GetName().Name).Distinct()
            .ShouldBe(Directory.EnumerateFiles(AppContext.BaseDirectory, "Konexio.*.Contracts.dll").Select(Path.GetFileNameWithoutExtension), ignoreOrder: true);

    [Fact]
    public async Task Every_event_says_what_happened_and_of_what()
    {
        var events = JsonNode.Parse(await Committed("events.json"))!["events"]!.AsArray();
        events.Count.ShouldBeGreaterThan(20);
        events.ShouldAllBe(told => (string?)told!["summary"] != null && told["fields"]!.AsArray().Any(field => (string?)field!["name"] == "aggregateId"));
    }

    [Theory]
    [InlineData("RejectPartner", "reason")]
    [InlineData("SuspendPartner", "reason")]
    [InlineData("RequestInformation", "question")]
    [InlineData("ProvideInformation", "answer")]
    [InlineData("RefuseDecline", "reason")]
    [InlineData("RegisterPartner", "name")]
    [InlineData("RegisterPartner", "kind")]
    [InlineData("CreateClient", "role")]
    public async Task What_a_request_must_say_is_required_in_the_document(string schema, string member) =>
        JsonNode.Parse(await Committed("openapi.json"))!["components"]!["schemas"]![schema]!["required"]!.AsArray().Select(name => (string?)name).ShouldContain(member);

    private static async Task<string> Committed(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Konexio.Api.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run from a build inside the repository.");
        return (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "docs", file), Ct)).ReplaceLineEndings("\n");
    }
}
