using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Konexio.Api.Docs;

/// <summary>Gives every text its form and length, every number its bounds and every list its length, where no rule has.</summary>
internal sealed class WireLimits : IDocumentFilter
{
    private const int LongestPage = 200;
    private const int LongestList = 1_000;
    private const int MostMembers = 50;

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var (name, schema) in context.SchemaRepository.Schemas)
            foreach (var (member, inner) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                Limit(name, member, inner);

        foreach (var parameter in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values).SelectMany(operation => operation.Parameters ?? []).OfType<OpenApiParameter>())
            Limit("", parameter.Name!, parameter.Schema);
    }

    private static void Limit(string schema, string member, IOpenApiSchema? of)
    {
        if (of is not OpenApiSchema written) return;
        switch (written.Type)
        {
            case JsonSchemaType.String when written.Enum is not { Count: > 0 }:
                Text(written, WireFormats.Of(schema, member, written.Format));
                break;
            case JsonSchemaType.Integer:
                written.Format ??= "int32";
                if (member == "status") (written.Minimum, written.Maximum) = ("400", "599");
                written.Minimum ??= "0";
                written.Maximum ??= member == "limit" ? "200" : (written.Format == "int64" ? 9_007_199_254_740_991 : int.MaxValue).ToString(CultureInfo.InvariantCulture);
                break;
            case JsonSchemaType.Array:
                written.MaxItems ??= member == "items" && schema.EndsWith("Page", StringComparison.Ordinal) ? LongestPage : LongestList;
                Limit(schema, member, written.Items);
                break;
            case JsonSchemaType.Object when written.AdditionalProperties is not null:
                written.MaxProperties ??= MostMembers;
                Limit(schema, member, written.AdditionalProperties);
                break;
        }
    }

    private static void Text(OpenApiSchema written, WireFormat format)
    {
        written.MaxLength ??= format.MaxLength;
        if (written.Format is null) written.Pattern ??= format.Pattern;
        written.Examples ??= [JsonValue.Create(format.Example)];
    }
}
