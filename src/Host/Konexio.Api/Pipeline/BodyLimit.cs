using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace Konexio.Api.Pipeline;

/// <summary>Small bodies everywhere, large ones only where they are read as they come or where an endpoint says so.</summary>
internal sealed class BodyLimit(RequestDelegate next, IOptions<LimitSettings> settings)
{
    public Task InvokeAsync(HttpContext http)
    {
        var isStreamed = http.GetEndpoint()?.Metadata.GetMetadata<StreamedBody>() is not null;
        var own = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
        var most = own ?? (isStreamed ? settings.Value.StreamedBody : settings.Value.Body);
        if (http.Request.ContentLength > most) return http.WriteProblem(InputErrors.TooLarge, StatusCodes.Status413PayloadTooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
        // When the host stops, Kestrel ends the read of a body that was looked at and not consumed; a stream consumes what it reads.
        if (!isStreamed && http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }) http.Request.Body = new BufferedStream(http.Request.Body);
        return next(http);
    }
}
