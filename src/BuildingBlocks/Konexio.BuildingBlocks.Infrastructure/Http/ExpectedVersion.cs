using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>Marks an endpoint whose caller must say which version it changes; the documentation reads it.</summary>
public sealed record VersionRequired;

public static class ExpectedVersion
{
    /// <summary>Refuses a change that names no version where a lost update would matter; <c>*</c> names none.</summary>
    public static TBuilder RequireIfMatch<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new VersionRequired()).AddEndpointFilter((call, next) =>
            call.HttpContext.RequestServices.GetRequiredService<RequestContext>().IfMatch is null
                ? ValueTask.FromResult<object?>(Result<Nothing>.Refused([ConcurrencyErrors.VersionRequired]).ToHttp())
                : next(call));
}
