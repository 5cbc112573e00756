using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Konexio.Api.Docs;

/// <summary>
/// An example of each request and main answer: <c>Docs/Examples/{operationId}.json</c> where there is one, else one made of the
/// members' own examples.
/// </summary>
internal sealed class DocumentExamples : IDocumentFilter
{
    private const int Deepest = 8;

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            var written = Written(operation.OperationId);
            foreach (var media in Media(operation.RequestBody?.Content)) media.Example ??= written?["request"]?.DeepClone() ?? Of(media.Schema, context.SchemaRepository, 0);
            foreach (var answer in operation.Responses!.Values.OfType<OpenApiResponse>())
            {
                foreach (var media in Media(answer.Content)) media.Example ??= written?["response"]?.DeepClone() ?? Of(media.Schema, context.SchemaRepository, 0);
            }
        }
    }

    private static IEnumerable<OpenApiMediaType> Media(IDictionary<string, IOpenApiMediaType>? content) => content?.Values.OfType<OpenApiMediaType>() ?? [];

    private static JsonNode? Written(string? operationId)
    {
        using var stream = typeof(DocumentExamples).Assembly.GetManifestResourceStream($"Konexio.Api.Docs.Examples.{operationId}.json");
        return stream is null ? null : JsonNode.Parse(stream);
    }

    private static JsonNode? Of(IOpenApiSchema? schema, SchemaRepository repository, int depth)
    {
        if (schema is OpenApiSchemaReference reference) schema = repository.Schemas.GetValueOrDefault(reference.Reference.Id!);
        if (schema is null || depth > Deepest) return null;
        if (schema.Examples is [var example, ..]) return example.DeepClone();
        if (schema.Enum is [var first, ..]) return first.DeepClone();
        return schema.Type switch
        {
            JsonSchemaType.Object => Object(schema, repository, depth),
            JsonSchemaType.Array => Of(schema.Items, repository, depth + 1) is { } item ? new JsonArray(item) : [],
            JsonSchemaType.Integer => JsonValue.Create(int.Parse(schema.Minimum ?? "0", System.Globalization.CultureInfo.InvariantCulture)),
            JsonSchemaType.Number => JsonValue.Create(schema.Maximum is "1" ? 0.75 : 1.5),
            JsonSchemaType.Boolean => JsonValue.Create(false),
            _ => null,
        };
    }

    private static JsonObject Object(IOpenApiSchema schema, SchemaRepository repository, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            if (Of(member, repository, depth + 1) is { } value) made[name] = value;
        return made;
    }
}
