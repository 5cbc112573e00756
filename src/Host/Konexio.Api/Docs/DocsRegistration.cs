using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Konexio.Api.Docs;

/// <summary>The API's document, and two pages that show it.</summary>
internal static class DocsRegistration
{
    private static readonly Operation Document = Operation.Open("getOpenApiDocument", "anyone reads the API's document");
    private static readonly Operation Page = Operation.Open("getDocs", "anyone reads the documentation");

    public static IServiceCollection AddDocs(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options => options.SwaggerDoc("v1", new OpenApiInfo { Title = "Konexio", Version = "v1" }));
        return services;
    }

    // Each maps several routes, which cannot share an endpoint name.
    public static void MapDocs(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1).AllowAnonymous().WithMetadata(Document);
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "swagger";
            page.SwaggerEndpoint("/openapi/v1.json", "Konexio v1");
        });
        app.MapScalarApiReference("/docs", options => options
            .WithTitle("Konexio").WithOpenApiRoutePattern("/openapi/{documentName}.json").DisableTelemetry().DisableDefaultFonts()).AllowAnonymous().WithMetadata(Page);
    }
}
