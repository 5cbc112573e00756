using System.Collections.Concurrent;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Api.Pipeline;

/// <summary>Refuses parameters that an operation does not take, lacks or cannot read, each by its name.</summary>
internal sealed class NamedParameters(RequestDelegate next)
{
    private readonly ConcurrentDictionary<RouteEndpoint, EndpointParameters> _known = new();

    public async Task InvokeAsync(HttpContext http)
    {
        // What is open to all is also asked by browsers and load balancers, which add parameters of their own.
        if (http.GetEndpoint() is not RouteEndpoint endpoint || http.Operation() is not { IsOpen: false })
        {
            await next(http);
            return;
        }

        var parameters = _known.GetOrAdd(endpoint, static known => new EndpointParameters(known));
        if (parameters.Fit(http.Request) && await IsBound(http, parameters)) return;

        await http.WriteProblem(parameters.Faults(http.Request), StatusCodes.Status400BadRequest, InputErrors.Unreadable);
    }

    // Where an optional parameter cannot be bound, a bare status is left behind; where a required one cannot, it is thrown.
    private async Task<bool> IsBound(HttpContext http, EndpointParameters parameters)
    {
        try
        {
            await next(http);
            return http.Response is not { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false, ContentType: null } || parameters.Faults(http.Request).Count == 0;
        }
        catch (BadHttpRequestException unbound) when (unbound.InnerException is null && !http.Response.HasStarted && parameters.Faults(http.Request).Count > 0)
        {
            return false;
        }
    }
}
