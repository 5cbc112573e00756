using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Konexio.Api.Docs;

/// <summary>What the document says of the API as a whole: servers, tags, how to get in, and the parts that operations share.</summary>
internal sealed class DocumentFrame : IDocumentFilter
{
    public const string Scheme = "clientCredentials";

    private static readonly Uri Tokens = new("/connect/token", UriKind.Relative);

    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["Audit"] = "Who touched whose data, and whether that account was tampered with.",
        ["Clients"] = "The machines that may call the API.",
        ["Duplicates"] = "Records that may be of one person, and what was decided about them.",
        ["Health"] = "How the host is.",
        ["Learners"] = "People in training, their positionings and their consents.",
        ["Messages"] = "What modules could not tell one another.",
        ["Partners"] = "The organisations that refer people.",
        ["Referrals"] = "People whom partners refer to the school, from the request to the answer.",
    };

    public static OpenApiInfo Info { get; } = new()
    {
        Title = "Konexio",
        Version = "v1",
        Description =
            "From a partner's referral to a place in a course. Machines get an access token by OAuth 2.0 client credentials, send an "
            + "`Idempotency-Key` with every POST, and read refusals by their stable `code` (RFC 9457). Members may be added to answers "
            + "within v1; nothing is taken away.",
        Contact = new OpenApiContact { Name = "Konexio", Url = new Uri("https://www.konexio.eu") },
        License = new OpenApiLicense { Name = "MIT", Url = new Uri("https://opensource.org/license/mit") },
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        context.SchemaGenerator.GenerateSchema(typeof(ProblemDocument), context.SchemaRepository);
        SharedParts.AddTo(swaggerDoc);
        swaggerDoc.Servers =
        [
            new OpenApiServer
            {
                Url = "https://{host}",
                Description = "A production host, or a local sandbox",
                Variables = new Dictionary<string, OpenApiServerVariable> { ["host"] = new() { Default = "localhost", Description = "Where the host is reached." } },
                Extensions = new Dictionary<string, IOpenApiExtension> { ["x-internal"] = new JsonNodeExtension(JsonValue.Create(false)) },
            },
        ];
        var used = swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>())
            .Select(tag => tag.Reference.Id!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        swaggerDoc.Tags = new HashSet<OpenApiTag>(used.Select(name => new OpenApiTag { Name = name, Description = Tags.GetValueOrDefault(name, name + ".") }));
        swaggerDoc.AddComponent(Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.OAuth2,
            Description = "A JSON Web Token of ten minutes (RFC 9068), checked as RFC8725 recommends, from `POST /connect/token` with `grant_type=client_credentials`.",
            Flows = new OpenApiOAuthFlows { ClientCredentials = new OpenApiOAuthFlow { TokenUrl = Tokens, RefreshUrl = Tokens, Scopes = Scopes(context) } },
        });
    }

    private static SortedDictionary<string, string> Scopes(DocumentFilterContext context)
    {
        var rows = context.ApiDescriptions.SelectMany(description => description.ActionDescriptor.EndpointMetadata.OfType<Operation>()).Where(row => !row.IsOpen);
        return new(rows.GroupBy(row => row.Scope!).ToDictionary(
            scope => scope.Key, scope => string.Join("; ", scope.Select(row => row.Purpose).Distinct().Order(StringComparer.Ordinal))), StringComparer.Ordinal);
    }
}
