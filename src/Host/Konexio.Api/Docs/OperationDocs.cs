using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Konexio.Api.Docs;

/// <summary>Documents an operation from its row of the access table and its story: name, rules, security, headers and every answer.</summary>
internal sealed partial class OperationDocs(StoryDocs stories, IServiceProvider services) : IOperationFilter
{
    private const int LargestFile = 20_000_000;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<Operation>().LastOrDefault() is not { } row) return;

        var story = stories.Story(row.Id);
        operation.OperationId = row.Id;
        Describe(operation, row, story, metadata);
        operation.Security = row.IsOpen
            ? [new OpenApiSecurityRequirement()]
            : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DocumentFrame.Scheme, context.Document)] = [row.Scope!] }];
        if (operation.RequestBody is OpenApiRequestBody body)
        {
            body.Required = true;
            body.Description ??= stories.Summary(story) ?? "The request.";
        }

        var answer = Answer(operation, story, context);
        if (Streams(context)) WriteLines(operation, context);
        TakeFiles(operation);
        Parameters(operation, story, answer, context);
        Refusals(operation, row, story, context);
    }

    private void Describe(OpenApiOperation operation, Operation row, Type? story, IList<object> metadata)
    {
        var words = Words().Replace(row.Id, match => " " + match.Value.ToLowerInvariant());
        var rule = metadata.OfType<IEndpointDescriptionMetadata>().LastOrDefault()?.Description ?? stories.Summary(story) ?? $"{char.ToUpperInvariant(row.Purpose[0])}{row.Purpose[1..]}.";
        operation.Summary = metadata.OfType<IEndpointSummaryMetadata>().LastOrDefault()?.Summary ?? char.ToUpperInvariant(words[0]) + words[1..];
        operation.Description = row.IsOpen
            ? $"{rule}\n\nOpen to everyone: no access token is needed."
            : $"{rule}\n\nScope: `{row.Scope}`. Roles: {string.Join(", ", row.Roles.Select(role => role.ToString().ToLowerInvariant()))}.";
    }

    private static Type? Answer(OpenApiOperation operation, Type? story, OperationFilterContext context)
    {
        var said = context.ApiDescription.SupportedResponseTypes.Where(response => response.Type is not null && response.Type != typeof(void) && response.Type != typeof(IResult)).ToList();
        var answer = said.FirstOrDefault()?.Type ?? (story is null ? null : StoryDocs.AnswerOf(story));
        operation.Responses ??= [];
        var declared = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IProducesResponseTypeMetadata>().Any();
        if (!declared && said.Count == 0 && story is not null)
        {
            operation.Responses.Clear();
            operation.Responses[answer is null ? "204" : "200"] = answer is null ? new OpenApiResponse() : new OpenApiResponse
            {
                Content = new Dictionary<string, IOpenApiMediaType>
                {
                    ["application/json"] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(answer, context.SchemaRepository) },
                },
            };
        }

        var isVersioned = answer?.IsAssignableTo(typeof(IVersioned)) ?? false;
        var isPage = answer is { IsGenericType: true } && answer.GetGenericTypeDefinition() == typeof(Page<>);
        if (context.ApiDescription.HttpMethod == "GET" && isVersioned) operation.Responses["304"] = new OpenApiResponse();
        foreach (var (status, response) in operation.Responses)
        {
            if (response is not OpenApiResponse written) continue;
            foreach (var media in (written.Content ?? new Dictionary<string, IOpenApiMediaType>()).Where(content => IsFile(content.Key)).Select(content => content.Value).OfType<OpenApiMediaType>())
                media.Schema = File();
            var number = int.Parse(status, CultureInfo.InvariantCulture);
            written.Description = number == 503 ? "It cannot work now; `reason` says why." : SharedParts.DescriptionOf(number);
            written.Headers = SharedParts.OnEveryAnswer.ToDictionary(name => name, name => SharedParts.Header(context.Document, name), StringComparer.Ordinal);
            if (number == 201) Add("Location");
            if (isVersioned) Add("ETag");
            if (isPage) Add("Link");
            if (context.ApiDescription.HttpMethod == "POST" && !Streams(context)) Add("Idempotency-Replayed");

            void Add(string name) => written.Headers[name] = SharedParts.Header(context.Document, name);
        }

        return answer;
    }

    // Linked data is given as its standard says it, and described there.
    private static bool IsFile(string mediaType) => mediaType == "application/ld+json" || !mediaType.Contains("json", StringComparison.Ordinal);

    private static OpenApiSchema File() => new() { Type = JsonSchemaType.String, Format = "binary", MaxLength = LargestFile };

    private static void TakeFiles(OpenApiOperation operation)
    {
        foreach (var (mediaType, content) in operation.RequestBody?.Content ?? new Dictionary<string, IOpenApiMediaType>())
            if (IsFile(mediaType) && content is OpenApiMediaType media) media.Schema = File();
    }

    // Of a list that is also taken and answered line by line, each line holds one item.
    private static void WriteLines(OpenApiOperation operation, OperationFilterContext context)
    {
        var contents = operation.Responses!.Values.Select(response => response.Content).Append(operation.RequestBody?.Content).OfType<IDictionary<string, IOpenApiMediaType>>();
        foreach (var media in contents.SelectMany(content => content).Where(content => content.Key == "application/x-ndjson").Select(content => content.Value).OfType<OpenApiMediaType>())
        {
            if (media.Schema is OpenApiSchemaReference list && context.SchemaRepository.Schemas[list.Reference.Id!].Properties?["items"].Items is OpenApiSchemaReference line)
                media.Schema = new OpenApiSchemaReference(line.Reference.Id!, context.Document);
        }
    }

    private void Parameters(OpenApiOperation operation, Type? story, Type? answer, OperationFilterContext context)
    {
        var method = context.ApiDescription.HttpMethod;
        operation.Parameters ??= [];
        foreach (var described in context.ApiDescription.ParameterDescriptions)
        {
            if (operation.Parameters.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == described.Name) is not { } parameter) continue;
            parameter.Description = stories.Parameter(story, described.Name) ?? ParameterText(described.Name);
            if (EnumOf(described) is { } wire) parameter.Schema = context.SchemaGenerator.GenerateSchema(wire, context.SchemaRepository);
        }

        if (method == "POST" && !Streams(context)) Add(SharedParts.IdempotencyKey);
        if (Metadata<VersionRequired>(context)) Add(SharedParts.ExpectedVersion);
        else if (method != "GET" && operation.Parameters.Any(parameter => parameter.In == ParameterLocation.Path)) Add(SharedParts.IfMatch);
        if (method == "GET" && (answer?.IsAssignableTo(typeof(IVersioned)) ?? false)) Add(SharedParts.IfNoneMatch);
        Add(SharedParts.AcceptLanguage);

        void Add(string name) => operation.Parameters.Add(new OpenApiParameterReference(name, context.Document));
    }

    private void Refusals(OpenApiOperation operation, Operation row, Type? story, OperationFilterContext context)
    {
        var changes = context.ApiDescription.HttpMethod != "GET";
        var onOne = operation.Parameters!.Any(parameter => parameter.In == ParameterLocation.Path);
        var hasBody = operation.RequestBody is not null;
        var hasRules = story is not null && services.GetService(typeof(IValidator<>).MakeGenericType(story)) is not null;
        AddIf(true, 400, 401, 429, 500, 503);
        AddIf(!row.IsOpen, 403);
        AddIf(onOne, 404);
        AddIf(changes, 409, 422);
        // What an endpoint declares beyond the rule gets the same words.
        foreach (var declared in new[] { 409, 422 })
            if (operation.Responses!.Remove(declared.ToString(CultureInfo.InvariantCulture))) AddIf(true, declared);
        AddIf(changes && onOne, 412);
        AddIf(hasBody, 413, 415);
        AddIf(hasRules || operation.Parameters!.Any(parameter => parameter.In == ParameterLocation.Query), 422);
        AddIf(Metadata<VersionRequired>(context), 428);

        void AddIf(bool applies, params int[] statuses)
        {
            if (!applies) return;
            foreach (var status in statuses)
                operation.Responses!.TryAdd(status.ToString(CultureInfo.InvariantCulture), SharedParts.Refusal(context.Document, status));
        }
    }

    private static string ParameterText(string name) => name switch
    {
        "id" => "The identifier.",
        "limit" => "How many items a page has at most: 50 where nothing is said.",
        "cursor" => "The `nextCursor` of the page before; leave it out for the first.",
        "lang" => "The language of the texts, where the browser's is not wanted.",
        "link" => "What follows `/s/` in the personal link.",
        "updatedSince" => "Only what changed at or after this instant (RFC 3339).",
        _ => $"Only items with this {Words().Replace(name, match => " " + match.Value.ToLowerInvariant())}.",
    };

    private static Type? EnumOf(ApiParameterDescription described)
    {
        var type = described.ParameterDescriptor?.ParameterType;
        type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Wire<>) ? type.GenericTypeArguments[0] : null;
    }

    private static bool Streams(OperationFilterContext context) => Metadata<StreamedBody>(context);

    private static bool Metadata<T>(OperationFilterContext context) => context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<T>().Any();

    [GeneratedRegex("[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex Words();
}
