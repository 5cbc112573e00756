using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>An answer whose current version the caller may quote in <c>If-Match</c> or <c>If-None-Match</c>.</summary>
public interface IVersioned
{
    uint Version { get; }
}

/// <summary>The one place where a result becomes an HTTP answer.</summary>
public static class Answers
{
    public const string ProblemType = "application/problem+json";

    public static IResult ToHttp<T>(this Result<T> result) => new Answer<T>(result, StatusCodes.Status200OK, null);

    public static IResult ToCreated<T>(this Result<T> result, Func<T, string> location) => new Answer<T>(result, StatusCodes.Status201Created, location);

    public static IResult ToNoContent(this Result<Nothing> result) => new Answer<Nothing>(result, StatusCodes.Status204NoContent, null);

    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        ErrorKind.PreconditionRequired => StatusCodes.Status428PreconditionRequired,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Answers with a problem document; several faults of the input go into one.</summary>
    public static Task WriteProblem(this HttpContext http, IReadOnlyList<Error> errors, int? status = null, string? code = null)
    {
        var texts = http.RequestServices.GetRequiredService<ProblemTexts>();
        var first = errors[0];
        var listed = errors.Any(error => error.Pointer is not null);
        // A refusal that has no place is what those behind it, which have one, are the parts of.
        var parts = first.Pointer is null ? errors.Skip(1) : errors;
        code ??= listed && status is null && first.Pointer is not null ? InputErrors.Invalid : first.Code;
        // What a question asks stands in parameters, which have names; only a body has places for JSON pointers.
        var slash = HttpMethods.IsGet(http.Request.Method) ? '/' : '\0';
        var faults = listed ? parts.Select(error => ToFault(error, slash, texts)).ToArray() : null;
        return http.WriteProblem(code, status ?? StatusOf(first.Kind), texts.Detail(code, first.Arguments), faults);
    }

    public static Task WriteProblem(this HttpContext http, string code, int status, string? detail = null, IReadOnlyList<Fault>? faults = null)
    {
        var texts = http.RequestServices.GetRequiredService<ProblemTexts>();
        var problem = new ProblemDocument(
            $"/problems/{code}", texts.Title(code), status, detail ?? texts.Detail(code, new Dictionary<string, object>()),
            http.Request.Path, code, Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier, faults);
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return http.Response.WriteAsJsonAsync(problem, options: null, contentType: ProblemType, http.RequestAborted);
    }

    private static Fault ToFault(Error error, char slash, ProblemTexts texts) => new(
        (error.Pointer ?? "").TrimStart(slash), error.Code, texts.Detail(error.Code, error.Arguments) ?? texts.Title(error.Code),
        error.Arguments.GetValueOrDefault("line") as int?, error.Arguments.GetValueOrDefault("blocking") as bool?);

    private sealed class Answer<T>(Result<T> result, int status, Func<T, string>? location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (!result.Succeeded) return httpContext.WriteProblem(result.Errors);

            var response = httpContext.Response;
            response.Headers.CacheControl = httpContext.Operation()?.IsOpen == true ? "public, max-age=60" : "no-store";
            if (httpContext.RequestServices.GetRequiredService<RequestContext>().Replayed) response.Headers["Idempotency-Replayed"] = "true";
            if (location is not null) response.Headers.Location = location(result.Value);
            if (result.Value is IPage { NextCursor: { } cursor })
                response.Headers.Link = $"<{httpContext.Request.Path}{QueryString.Create(httpContext.Request.Query.Where(other => !other.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase))).Add("cursor", cursor)}>; rel=\"next\"";
            if (result.Value is IVersioned versioned)
            {
                var tag = $"\"{versioned.Version.ToString(CultureInfo.InvariantCulture)}\"";
                response.Headers.ETag = tag;
                if (HttpMethods.IsGet(httpContext.Request.Method) && httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Tag == tag))
                {
                    response.StatusCode = StatusCodes.Status304NotModified;
                    return Task.CompletedTask;
                }
            }

            response.StatusCode = status;
            return result.Value is Nothing ? Task.CompletedTask : Write(httpContext, result.Value);
        }

        // Pages are bounded, so each is written in one go: a stream that may pause within a value costs a fifth more.
        private static async Task Write(HttpContext http, T value)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            using (var writer = new Utf8JsonWriter(http.Response.BodyWriter))
                JsonSerializer.Serialize(writer, value, http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
    }
}

/// <summary>Refusals of requests that no story gets to see.</summary>
public static class InputErrors
{
    public const string Invalid = "input.invalid";
    public const string Unreadable = "input.unreadable";
    public const string TooLarge = "input.too-large";
    public const string WrongContentType = "input.wrong-content-type";
    public const string Unauthenticated = "access.unauthenticated";
    public const string Forbidden = "access.forbidden";
    public const string NotFound = "resource.not-found";
    public const string MethodNotAllowed = "resource.method-not-allowed";
    public const string NotAcceptable = "resource.not-acceptable";
    public const string TooManyRequests = "limit.too-many-requests";
    public const string Busy = "limit.busy";
    public const string Unexpected = "server.unexpected";
}
