using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Konexio.Api.Access;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Api.Pipeline;

internal static class PipelineRegistration
{
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddLanguages();
        services.AddLimits(configuration);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .WithOrigins(configuration.GetSection("Cors:Origins").Get<string[]>() ?? [])
            .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
            .WithHeaders("Authorization", "Content-Type", "Accept-Language", "If-Match", "If-None-Match", RequestMiddleware.IdempotencyHeader)
            .WithExposedHeaders("ETag", "Link", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "Idempotency-Replayed")));
        return services;
    }

    public static void UsePipeline(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        app.UseStatusCodePages(StatusProblems.Answer);
        app.UseMiddleware<ConcurrencyLimit>();
        app.UseRouting();
        app.UseCors();
        app.UseMiddleware<BodyLimit>();
        app.UseRateLimiter();
        app.UseMiddleware<CallerIdentification>();
        app.UseTokenServer();
        app.UseMiddleware<ClientRateLimit>();
        app.UseAuthorization();
        app.UseMiddleware<NamedParameters>();
        app.UseMiddleware<RequestMiddleware>();
    }

    internal static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.PropertyNameCaseInsensitive = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.MaxDepth = 32;
        json.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RefuseWhatOnlyTheHostSets } };
        json.Converters.Add(new InstantConverter());
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    // An ignored member would be skipped in silence, as if the caller might set it; taken off, it is refused as unknown.
    private static void RefuseWhatOnlyTheHostSets(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;

        for (var index = type.Properties.Count - 1; index >= 0; index--)
            if (type.Properties[index].AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) == true) type.Properties.RemoveAt(index);
    }
}
