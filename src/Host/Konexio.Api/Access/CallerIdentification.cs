using Microsoft.AspNetCore.Authentication;

namespace Konexio.Api.Access;

/// <summary>Says who calls, by the bearer token. It stands for the usual middleware, which would let the token server look at every request.</summary>
internal sealed class CallerIdentification(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var result = await http.AuthenticateAsync(BearerHandler.SchemeName);
        if (result.Principal is { } caller) http.User = caller;
        await next(http);
    }
}
