using System.Net;
using System.Text.Json.Nodes;

namespace Konexio.Certification.Tests.Credentials;

public sealed class GetCredentialContextTests(CertificationApp app)
{
    // Open Badges asks for it, though no context defines it: it is a claim of JWT (RFC 7519) and not of the credential.
    private const string OfJwtAlone = "jti";

    [Theory]
    [InlineData("credentials-v2", "VerifiableCredential")]
    [InlineData("open-badges-v3", "OpenBadgeCredential")]
    public async Task Contexts_are_served_from_here(string name, string term)
    {
        using var answer = await app.Anonymous().See($"/v1/contexts/{name}");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/ld+json");
        (await Context(name))[term].ShouldNotBeNull();
    }

    [Fact]
    public async Task Every_term_of_a_credential_is_defined_in_its_contexts()
    {
        var held = await HeldCertificate.Of(app.Services, "Amina Haïdari");
        await held.AllowName();
        using var anybody = app.Anonymous();
        var verifier = new Verifier(anybody);
        var (badge, list) = (Verifier.Payload(await verifier.Fetch(held.Path)), Verifier.Payload(await verifier.Fetch("/v1/status-lists/0")));
        JsonObject[] active = [await Context("credentials-v2"), await Context("open-badges-v3")];

        Undefined(badge, active).ShouldBe([OfJwtAlone]);
        Undefined(list, active[..1]).ShouldBe([OfJwtAlone]);
    }

    [Fact]
    public async Task Other_contexts_are_unknown() =>
        await app.Anonymous().See("/v1/contexts/open-badges-v2").ShouldRefuse(HttpStatusCode.NotFound, "credential-context.not-found");

    // What a type defines is known within the objects of that type, and there alone.
    private static IEnumerable<string> Undefined(JsonObject node, JsonObject[] active)
    {
        var types = node["type"] switch { JsonArray several => several.Select(type => type!.GetValue<string>()), { } one => [one.GetValue<string>()], null => [] };
        JsonObject[] known = [.. active, .. types.SelectMany(type => active.Select(context => context[type]).OfType<JsonObject>().Select(defined => defined["@context"])).OfType<JsonObject>()];
        foreach (var type in types.Where(type => !known.Any(context => context.ContainsKey(type)))) yield return type;
        foreach (var (term, value) in node)
        {
            if (term == "@context") continue;
            if (!known.Any(context => context.ContainsKey(term))) yield return term;
            foreach (var part in (value is JsonArray several ? several : [value?.DeepClone()]).OfType<JsonObject>())
                foreach (var undefined in Undefined(part, active)) yield return undefined;
        }
    }

    private async Task<JsonObject> Context(string name)
    {
        using var anybody = app.Anonymous();
        return JsonNode.Parse(await new Verifier(anybody).Fetch($"/v1/contexts/{name}"))!["@context"]!.AsObject();
    }
}
