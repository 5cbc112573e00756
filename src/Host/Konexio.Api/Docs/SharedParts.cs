using System.Globalization;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.OpenApi;

namespace Konexio.Api.Docs;

/// <summary>The parts of the document that operations share: headers, and the refusals of each status.</summary>
internal static class SharedParts
{
    public const string IdempotencyKey = "IdempotencyKey";
    public const string IfMatch = "IfMatch";
    public const string ExpectedVersion = "ExpectedVersion";
    public const string IfNoneMatch = "IfNoneMatch";
    public const string AcceptLanguage = "AcceptLanguage";

    /// <summary>Every answer has these where the caller is a client of the API.</summary>
    public static readonly string[] OnEveryAnswer = ["RateLimit", "RateLimit-Policy", "Access-Control-Allow-Origin"];

    private static readonly Dictionary<string, (string Description, OpenApiSchema Schema)> Headers = new(StringComparer.Ordinal)
    {
        ["RateLimit"] = ("What is left of the window's requests, and the seconds until it ends (draft-ietf-httpapi-ratelimit-headers).", Text("^\"client\";r=[0-9]+;t=[0-9]+$", 60, "\"client\";r=5999;t=10")),
        ["RateLimit-Policy"] = ("How many requests a client has in a window of how many seconds.", Text("^\"client\";q=[0-9]+;w=[0-9]+$", 60, "\"client\";q=6000;w=10")),
        ["Access-Control-Allow-Origin"] = ("The origin that may read the answer in a browser, where one is configured.", Text("^[!-~]+$", 300, "https://school.example.org")),
        ["Retry-After"] = ("Seconds to wait before the next attempt.", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = "3600", Examples = [1] }),
        ["ETag"] = ("The version of the resource, to quote in `If-Match` or `If-None-Match`.", Text("^\"[0-9]{1,10}\"$", 12, "\"1042\"")),
        ["Location"] = ("Where the new resource is.", Text("^/[!-~]*$", 300, "/v1/referrals/01920000-0000-7000-8000-000000000001")),
        ["Link"] = ("The next page, where there is one: the same question with the next cursor (RFC 8288).", Text("^</[!-=?-~]*>; rel=\"next\"$", 9_000, "</v1/referrals?limit=50&cursor=AZIAAAAAcACAAAAAAAAAAQ>; rel=\"next\"")),
        ["Idempotency-Replayed"] = ("`true` where this is the answer of an earlier request with the same key.", new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["true"] }),
        ["WWW-Authenticate"] = ("What the access token lacks (RFC 6750).", Text("^Bearer [ -~]*$", 300, "Bearer realm=\"konexio\"")),
    };

    private static readonly Dictionary<int, (string Name, string Description, string Code)> Refusals = new()
    {
        [400] = ("Unreadable", "The request could not be read: malformed JSON, an unknown member or parameter, a wrong type or a malformed header.", InputErrors.Unreadable),
        [401] = ("Unauthenticated", "There is no access token, or it is not good, or no longer.", InputErrors.Unauthenticated),
        [403] = ("Forbidden", "The caller's role or the token's scopes do not allow this.", InputErrors.Forbidden),
        [404] = ("NotFound", "There is no such thing, or the caller may not see it.", InputErrors.NotFound),
        [409] = ("Conflict", "The present state does not allow it, or a request with the same Idempotency-Key is still running.", "idempotency.in-progress"),
        [412] = ("PreconditionFailed", "The version in `If-Match` is not the current one: read again, and decide anew.", "concurrency.version-mismatch"),
        [413] = ("TooLarge", "The body is larger than this operation takes.", InputErrors.TooLarge),
        [415] = ("WrongContentType", "The body is in a content type that this operation does not take.", InputErrors.WrongContentType),
        [422] = ("Invalid", "The input breaks rules, all of which are listed; or the Idempotency-Key was used with other content.", InputErrors.Invalid),
        [428] = ("VersionRequired", "A lost update would matter here: say in `If-Match` which version you change.", "concurrency.version-required"),
        [429] = ("TooManyRequests", "The client has used up its requests for now.", InputErrors.TooManyRequests),
        [500] = ("Unexpected", "A fault of ours; quote the `traceId`.", InputErrors.Unexpected),
        [503] = ("Busy", "No capacity at this moment; a repetition is safe with the same Idempotency-Key.", InputErrors.Busy),
    };

    public static void AddTo(OpenApiDocument document)
    {
        foreach (var (name, (description, schema)) in Headers) document.AddComponent(name, new OpenApiHeader { Description = description, Schema = schema });
        foreach (var (status, (name, description, code)) in Refusals) document.AddComponent(name, Refusal(document, status, description, code));
        document.AddComponent(IdempotencyKey, Header("Idempotency-Key", "Your own name for this request: repeated with the same content within 24 hours, it is done once and gets the first answer.", Text("^[!-~]{1,100}$", 100, "7f9c1a52-7f43-4b0e-9d7d-3f1d6f1f8a11")));
        document.AddComponent(IfMatch, Header("If-Match", "The `ETag` of the version that you believe to be current; another version refuses the change (412).", Text("^(\"[0-9]{1,10}\"|\\*)$", 12, "\"1042\"")));
        var expected = Header("If-Match", "The `ETag` of the version that you change.", Text("^\"[0-9]{1,10}\"$", 12, "\"1042\""));
        expected.Required = true;
        document.AddComponent(ExpectedVersion, expected);
        document.AddComponent(IfNoneMatch, Header("If-None-Match", "The `ETag` that you have: an unchanged resource is answered with 304 and no body.", Text("^[ -~]+$", 200, "\"1042\"")));
        document.AddComponent(AcceptLanguage, Header("Accept-Language", "The language of texts for people: `fr`, the default, or `en`. Codes never change with it.", Text("^[A-Za-z0-9,;=.* -]+$", 100, "fr")));
    }

    public static OpenApiResponseReference Refusal(OpenApiDocument document, int status) => new(Refusals[status].Name, document);

    public static IOpenApiHeader Header(OpenApiDocument document, string name) => new OpenApiHeaderReference(name, document);

    private static OpenApiParameter Header(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = schema };

    private static OpenApiSchema Text(string pattern, int maxLength, string example) =>
        new() { Type = JsonSchemaType.String, Pattern = pattern, MaxLength = maxLength, Examples = [example] };

    private static OpenApiResponse Refusal(OpenApiDocument document, int status, string description, string code)
    {
        var headers = OnEveryAnswer.ToDictionary(name => name, name => Header(document, name), StringComparer.Ordinal);
        if (status is 429 or 503) headers["Retry-After"] = Header(document, "Retry-After");
        if (status is 401 or 403) headers["WWW-Authenticate"] = Header(document, "WWW-Authenticate");
        return new OpenApiResponse
        {
            Description = description,
            Headers = headers,
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [Answers.ProblemType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(nameof(ProblemDocument), document),
                    Example = new System.Text.Json.Nodes.JsonObject
                    {
                        ["type"] = $"/problems/{code}",
                        ["title"] = description.Split([':', ';', '.'])[0],
                        ["status"] = status,
                        ["instance"] = "/v1/referrals",
                        ["code"] = code,
                        ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
                    },
                },
            },
        };
    }

    public static string DescriptionOf(int status) => status switch
    {
        200 => "Done.",
        201 => "Made: `Location` says where it is.",
        202 => "Taken in, to be done later.",
        204 => "Done; there is nothing to say.",
        304 => "What you have is current.",
        _ => string.Create(CultureInfo.InvariantCulture, $"Status {status}."),
    };
}
