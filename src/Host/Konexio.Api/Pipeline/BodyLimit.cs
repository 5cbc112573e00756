using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Konexio.Api.Pipeline;

/// <summary>Small bodies everywhere, large ones only where they are read as they come.</summary>
internal sealed class BodyLimit(RequestDelegate next, IOptions<LimitSettings> settings)
{
    public Task InvokeAsync(HttpContext http)
    {
        var most = http.GetEndpoint()?.Metadata.GetMetadata<StreamedBody>() is null ? settings.Value.Body : settings.Value.StreamedBody;
        if (http.Request.ContentLength > most) return http.WriteProblem(InputErrors.TooLarge, StatusCodes.Status413PayloadTooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
        return next(http);
    }
}
