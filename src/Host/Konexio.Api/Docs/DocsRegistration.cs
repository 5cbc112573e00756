using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Scalar.AspNetCore;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Konexio.Api.Docs;

/// <summary>The API's document, and two pages that show it.</summary>
internal static class DocsRegistration
{
    private const string DocumentPath = "/openapi/v1.json";

    private static readonly Operation Document = Operation.Open("getOpenApiDocument", "anyone reads the API's document");
    private static readonly Operation Page = Operation.Open("getDocs", "anyone reads the documentation");

    public static IServiceCollection AddDocs(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<StoryDocs>();
        services.AddSingleton<PublishedDocument>();
        services.AddSingleton<EventsDocument>();
        services.AddTransient<ISerializerDataContractResolver>(provider =>
            new JsonSerializerDataContractResolver(provider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc("v1", DocumentFrame.Info);
            options.SupportNonNullableReferenceTypes();
            options.CustomSchemaIds(SchemaName);
            options.OrderActionsBy(action => $"{action.RelativePath} {action.HttpMethod}");
            foreach (var comments in Directory.EnumerateFiles(AppContext.BaseDirectory, "Konexio.*.xml")) options.IncludeXmlComments(comments);
            options.SchemaFilter<SchemaShape>();
            options.OperationFilter<OperationDocs>();
            options.DocumentFilter<DocumentFrame>();
            options.DocumentFilter<RequestRules>();
            options.DocumentFilter<WireLimits>();
            options.DocumentFilter<DocumentExamples>();
        });
        return services;
    }

    // Some of these map several routes, which cannot share an endpoint name.
    public static void MapDocs(this WebApplication app)
    {
        app.MapGet("/", () => Results.Redirect("/docs")).AllowAnonymous().WithMetadata(Page).ExcludeFromDescription();
        app.MapGet(DocumentPath, async (PublishedDocument document) => Results.Bytes(await document.Canonical(), "application/json"))
            .AllowAnonymous().WithMetadata(Document).ExcludeFromDescription();
        app.MapGet("/openapi/v1-3.2.json", async (PublishedDocument document) => Results.Bytes(await document.Newer(), "application/json"))
            .AllowAnonymous().WithMetadata(Document).ExcludeFromDescription();
        app.MapSwaggerUI("swagger", page => page.SwaggerEndpoint(DocumentPath, "Konexio v1")).AllowAnonymous().WithMetadata(Page);
        app.MapScalarApiReference("/docs", options =>
        {
            options.WithTitle("Konexio").WithOpenApiRoutePattern("/openapi/{documentName}.json").DisableTelemetry().DisableDefaultFonts().DisableAgent();
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            options.DynamicBaseServerUrl = true;
        }).AllowAnonymous().WithMetadata(Page).ExcludeFromDescription();
    }

    private static string SchemaName(Type type) => type.IsGenericType
        ? string.Concat(type.GenericTypeArguments.Select(SchemaName)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
        : type.Name;
}
