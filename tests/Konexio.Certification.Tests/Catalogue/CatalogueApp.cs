using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests.Catalogue;

/// <summary>An app of its own, since the catalogue is everybody's; tests of one class come one after another.</summary>
public sealed class CatalogueApp : IAsyncLifetime
{
    public const string Versions = "/v1/certification/catalogue-versions";

    public CertificationApp App { get; } = new();

    public ValueTask InitializeAsync() => App.InitializeAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>The rules of the version in force, as a body.</summary>
    internal static async Task<JsonNode> Content(CertificationApp app, int number = 1)
    {
        var version = await app.Staff().See($"{Versions}/{number}").Gives(HttpStatusCode.OK);
        return new JsonObject { ["modules"] = version["modules"]!.DeepClone(), ["awards"] = version["awards"]!.DeepClone(), ["settings"] = version["settings"]!.DeepClone() };
    }

    /// <summary>Another draft, after that of the test before was published.</summary>
    internal async Task<int> ADraft(JsonNode? content = null)
    {
        await PublishAll();
        return (await App.Staff().Do(Versions, content ?? await Content(App)).Gives(HttpStatusCode.Created))["number"]!.GetValue<int>();
    }

    internal async Task PublishAll()
    {
        foreach (var draft in (await App.Staff().All($"{Versions}?limit=200")).Where(version => version["publishedAt"] is null))
            await App.As(Role.Supervisor).Do($"{Versions}/{draft["number"]}/publish").Gives(HttpStatusCode.OK);
    }
}
