using System.Globalization;
using System.Reflection;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Validators;
using Konexio.BuildingBlocks.Application;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Konexio.Api.Docs;

/// <summary>Writes what validators check into the schemas of request bodies and query parameters.</summary>
internal sealed class RequestRules(StoryDocs stories, IServiceProvider services) : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var seen = new HashSet<Type>();
        foreach (var description in context.ApiDescriptions)
        {
            foreach (var body in description.ParameterDescriptions.Where(parameter => parameter.Source.Id == "Body" && parameter.Type is not null))
                Write(body.Type, Rules(body.Type), context.SchemaRepository, seen);
            foreach (var type in description.SupportedRequestFormats.Count == 0 ? [] : description.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>().Select(accepts => accepts.RequestType).OfType<Type>())
                Write(type, Rules(type), context.SchemaRepository, seen);
        }

        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations!.Values)) WriteQuery(operation);
    }

    private void WriteQuery(OpenApiOperation operation)
    {
        if (stories.Story(operation.OperationId ?? "") is not { } story) return;
        foreach (var rule in Rules(story))
            foreach (var parameter in operation.Parameters!.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query && parameter.Name == Name(rule.PropertyName)))
                if (parameter.Schema is OpenApiSchema schema)
                    foreach (var component in rule.Components.Where(component => !component.HasCondition)) Narrow(schema, component);
    }

    private IEnumerable<IValidationRule> Rules(Type type) =>
        services.GetService(typeof(IValidator<>).MakeGenericType(type)) is IValidator validator ? validator.CreateDescriptor().Rules : [];

    private void Write(Type type, IEnumerable<IValidationRule> rules, SchemaRepository repository, HashSet<Type> seen)
    {
        if (!seen.Add(type) || !repository.TryLookupByType(type, out var reference)
            || !repository.Schemas.TryGetValue(reference.Reference.Id!, out var found) || found is not OpenApiSchema schema || schema.Properties is null) return;

        // What a request leaves out has its type's default, so only what a rule demands is required of a value type.
        var members = type.GetProperties().ToDictionary(property => Name(property.Name), StringComparer.Ordinal);
        schema.Required = schema.Required?.Where(name => !members[name].PropertyType.IsValueType).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var rule in rules)
        {
            if (!schema.Properties.TryGetValue(Name(rule.PropertyName ?? ""), out var member)) continue;
            var ofItems = rule.GetType().GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));
            foreach (var component in rule.Components.Where(component => !component.HasCondition))
            {
                if (!ofItems && component.Validator is INotNullValidator or INotEmptyValidator) schema.Required.Add(Name(rule.PropertyName!));
                if (component.Validator is IChildValidatorAdaptor) Write(ItemType(members[Name(rule.PropertyName!)].PropertyType), Inner(component.Validator), repository, seen);
                if ((ofItems ? (member as OpenApiSchema)?.Items : member) is OpenApiSchema narrowed) Narrow(narrowed, component);
            }

            // What must not be empty must not be blank either.
            if (member is OpenApiSchema { MinLength: > 0, Pattern: WireFormats.PlainText or WireFormats.PlainLines } filled) filled.Pattern = @"^(?=[\s\S]*\S)" + filled.Pattern[1..];
        }

        foreach (var nested in members.Values.Select(property => ItemType(property.PropertyType)).Where(nested => nested.Namespace?.StartsWith("Konexio", StringComparison.Ordinal) ?? false))
            Write(nested, Rules(nested), repository, seen);
    }

    private static void Narrow(OpenApiSchema schema, FluentValidation.Internal.IRuleComponent component)
    {
        switch (component.Validator)
        {
            case IPlainText plain:
                schema.Pattern ??= plain.Lines ? WireFormats.PlainLines : WireFormats.PlainText;
                break;
            case IListLimit limit:
                schema.MaxItems = limit.Most;
                break;
            case ILengthValidator { Max: > 0 } length:
                schema.MaxLength = length.Max;
                if (length.Min > 0) schema.MinLength = length.Min;
                break;
            case INotEmptyValidator when schema.Type == JsonSchemaType.String:
                schema.MinLength ??= schema.Format is null ? 1 : null;
                break;
            case INotEmptyValidator when schema.Type == JsonSchemaType.Array:
                schema.MinItems = 1;
                break;
            case IRegularExpressionValidator expression:
                var also = schema.Pattern is { } known && known.StartsWith("^[^", StringComparison.Ordinal) ? $"(?={known[1..]})" : "";
                schema.Pattern = "^" + also + expression.Expression.Replace(@"\z", "$", StringComparison.Ordinal).TrimStart('^');
                break;
            case IBetweenValidator between:
                schema.Minimum = Text(between.From);
                schema.Maximum = Text(between.To);
                break;
            case IComparisonValidator { Comparison: Comparison.GreaterThanOrEqual, ValueToCompare: { } least }:
                schema.Minimum = Text(least);
                break;
            case IComparisonValidator { Comparison: Comparison.LessThanOrEqual, ValueToCompare: { } most }:
                schema.Maximum = Text(most);
                break;
        }
    }

    // A validator given as rules of a child is an object that only its adaptor knows.
    private static IEnumerable<IValidationRule> Inner(IPropertyValidator adaptor)
    {
        var get = adaptor.GetType().GetMethod("GetValidator", BindingFlags.Public | BindingFlags.Instance)!;
        var context = Activator.CreateInstance(get.GetParameters()[0].ParameterType, [null]);
        return get.Invoke(adaptor, [context, null]) is IValidator inner ? inner.CreateDescriptor().Rules : [];
    }

    private static Type ItemType(Type type) => Nullable.GetUnderlyingType(type)
        ?? (type == typeof(string) ? type : type.GetInterfaces().Append(type)
            .FirstOrDefault(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0] ?? type);

    private static string Name(string? property) => JsonNamingPolicy.CamelCase.ConvertName(property ?? "");

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
