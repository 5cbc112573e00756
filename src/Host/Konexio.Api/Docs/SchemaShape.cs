using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Konexio.Api.Docs;

/// <summary>The shape of objects as callers meet them: open to new members, without nulls, and certain of what is always there.</summary>
internal sealed class SchemaShape : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema written) return;

        written.AdditionalPropertiesAllowed = true;
        if (written.Type is { } type) written.Type = type & ~JsonSchemaType.Null;
        if (written.Properties is null || context.MemberInfo is not null) return;

        var nullability = new NullabilityInfoContext();
        foreach (var property in context.Type.GetProperties().Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (!written.Properties.TryGetValue(name, out var member)) continue;
            written.Properties[name] = WithoutNull(member);
            if (nullability.Create(property).ReadState != NullabilityState.Nullable) (written.Required ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
        }
    }

    private static IOpenApiSchema WithoutNull(IOpenApiSchema member)
    {
        if (member is not OpenApiSchema { } written) return member;
        var choices = (written.OneOf ?? written.AnyOf ?? [])
            .Where(choice => choice.Type != JsonSchemaType.Null).ToList();
        if (choices is [var only] && written.Properties is null or { Count: 0 } && choices.Count == 1) return only;
        if (written.Type is { } type) written.Type = type & ~JsonSchemaType.Null;
        return written;
    }
}
