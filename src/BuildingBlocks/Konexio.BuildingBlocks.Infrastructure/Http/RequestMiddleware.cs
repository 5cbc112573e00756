using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>Reads from the request what every story may need: the caller, the expected version, the idempotency key.</summary>
public sealed class RequestMiddleware(RequestDelegate next, BlindIndex blindIndex)
{
    public const string IdempotencyHeader = "Idempotency-Key";
    public const int LongestKey = 100;

    public async Task InvokeAsync(HttpContext http, RequestContext request)
    {
        if (http.User.Identity is { IsAuthenticated: true }) Identify(http.User, request);
        request.Purpose = http.Operation()?.Purpose;

        if (!TryReadVersion(http.Request, request))
        {
            await http.WriteProblem([Error.Invalid("input.wrong-format", HeaderNames.IfMatch)], StatusCodes.Status400BadRequest);
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.Headers[IdempotencyHeader] is not { Count: > 0 } keys)
        {
            await next(http);
            return;
        }

        if (keys is not [{ } key] || key.Length is 0 or > LongestKey || key.Any(c => c is < '!' or > '~'))
        {
            await http.WriteProblem([Error.Invalid("input.wrong-format", IdempotencyHeader)], StatusCodes.Status400BadRequest);
            return;
        }

        // Streams answer line by line and are made idempotent by each line's own reference.
        if (http.GetEndpoint()?.Metadata.GetMetadata<StreamedBody>() is null) request.Idempotency = new IdempotencyKey(key, await Fingerprint(http));
        await next(http);
    }

    private static void Identify(ClaimsPrincipal user, RequestContext request)
    {
        var role = Enum.TryParse<Role>(user.FindFirstValue(KonexioClaims.Role), ignoreCase: true, out var known) ? known : Role.Anonymous;
        var subject = Guid.TryParse(user.FindFirstValue(KonexioClaims.StandsFor), out var id) ? id : (Guid?)null;
        request.ActAs(user.FindFirstValue("sub") ?? "unknown", role, subject);
    }

    private static bool TryReadVersion(HttpRequest http, RequestContext request)
    {
        if (http.Headers.IfMatch is not [{ } header] || header == "*") return http.Headers.IfMatch.Count <= 1;
        if (!EntityTagHeaderValue.TryParse(header, out var tag) || !uint.TryParse(tag.Tag.AsSpan().Trim('"'), out var version)) return false;
        request.IfMatch = version;
        return true;
    }

    // The body is read once into memory, which request limits bound, and then given to the endpoint from there.
    private async Task<byte[]> Fingerprint(HttpContext http)
    {
        var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        body.Position = 0;
        http.Request.Body = body;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"));
        hash.AppendData(body.GetBuffer().AsSpan(0, (int)body.Length));
        return blindIndex.Of("idempotency", Convert.ToHexString(hash.GetHashAndReset()));
    }
}

/// <summary>Marks an endpoint that reads its body as it comes.</summary>
public sealed record StreamedBody;

public static class KonexioClaims
{
    public const string Role = "role";

    /// <summary>The partner, mentor, company or funder that the client stands for.</summary>
    public const string StandsFor = "stands_for";
}
