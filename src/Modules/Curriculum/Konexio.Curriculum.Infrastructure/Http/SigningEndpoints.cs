using System.Globalization;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Infrastructure.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Curriculum.Infrastructure.Http;

/// <summary>The page on which learners sign. Each request brings the room's code and there is no cookie, so nobody can be made to sign by another site.</summary>
internal static class SigningEndpoints
{
    private static readonly Operation Enter = Operation.Open("showSigningPage", "a learner signs the register");
    private static readonly Operation Sign = Operation.Open("signOnPage", "a learner signs the register");
    private static readonly Operation EnterPin = Operation.Open("showPinPage", "a learner signs the register");
    private static readonly Operation CheckPin = Operation.Open("checkPin", "a learner signs the register");
    private static readonly Operation Style = Operation.Open("getSigningStyle", "a learner signs the register");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign/{sessionId:guid}", ShowByLink).For(Enter).ExcludeFromDescription();
        routes.MapPost("/sign/{sessionId:guid}", SignByChoice).For(Sign).ExcludeFromDescription();
        routes.MapGet("/sign", (string? lang) => Page(SigningLanguage.Page(lang).EnterPin())).For(EnterPin).ExcludeFromDescription();
        routes.MapPost("/sign", ShowByPin).For(CheckPin).ExcludeFromDescription();
        routes.MapGet("/sign/sign.css", () => new PageAnswer(SigningLanguage.Style, "text/css; charset=utf-8", 200, null, "public, max-age=3600")).For(Style).ExcludeFromDescription();
    }

    private static Task<IResult> ShowByLink(Guid sessionId, string? c, string? lang, HttpContext http, SigningDesk desk, CancellationToken ct) =>
        Show(new SigningKey(sessionId, null, CodeKind.Qr, c ?? ""), lang, $"/sign/{sessionId}?c={Uri.EscapeDataString(c ?? "")}&lang=", http, desk, ct);

    private static async Task<IResult> ShowByPin(HttpContext http, SigningDesk desk, CancellationToken ct)
    {
        var form = await Form(http, ct);
        return await Show(new SigningKey(null, form["number"].ToString().Trim(), CodeKind.Pin, Digits(form["pin"].ToString())), form["lang"], null, http, desk, ct);
    }

    private static async Task<IResult> Show(SigningKey key, string? lang, string? again, HttpContext http, SigningDesk desk, CancellationToken ct)
    {
        var page = SigningLanguage.Page(lang, again);
        var (room, wait) = await desk.Enter(key, Address(http), ct);
        return room is null ? Refused(page, key, wait) : Page(page.Choose(room, key));
    }

    private static async Task<IResult> SignByChoice(Guid sessionId, HttpContext http, SigningDesk desk, TimeProvider clock, CancellationToken ct)
    {
        var form = await Form(http, ct);
        var page = SigningLanguage.Page(form["lang"]);
        var key = new SigningKey(sessionId, null, form["kind"] == "pin" ? CodeKind.Pin : CodeKind.Qr, form["code"].ToString());
        var (room, wait) = await desk.Enter(key, Address(http), ct);
        if (room is null) return Refused(page, key, wait);

        var signer = Guid.TryParse(form["learner"], out var learner) ? room.Signers.FirstOrDefault(one => one.LearnerId == learner) : null;
        if (signer is null) return Page(page.NotSigned(), StatusCodes.Status409Conflict);

        var signed = await desk.Sign(room, learner, key, ct);
        return signed.Succeeded ? Page(page.Signed(signer.Name, clock.GetUtcNow())) : Page(page.NotSigned(), StatusCodes.Status409Conflict);
    }

    private static PageAnswer Refused(SigningPage page, SigningKey key, TimeSpan? wait) => wait is { } left
        ? Page(page.TooMany(Math.Max(1, (int)Math.Ceiling(left.TotalMinutes))), StatusCodes.Status429TooManyRequests, left)
        : Page(page.WrongCode(byLink: key.Kind == CodeKind.Qr), StatusCodes.Status403Forbidden);

    private static PageAnswer Page(string html, int status = StatusCodes.Status200OK, TimeSpan? retryAfter = null) =>
        new(html, "text/html; charset=utf-8", status, retryAfter, "no-store");

    private static async Task<IFormCollection> Form(HttpContext http, CancellationToken ct) =>
        http.Request.HasFormContentType ? await http.Request.ReadFormAsync(ct) : FormCollection.Empty;

    private static string Digits(string typed) => string.Concat(typed.Where(char.IsAsciiDigit));

    private static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private sealed class PageAnswer(string content, string mediaType, int status, TimeSpan? retryAfter, string caching) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = mediaType;
            response.Headers.CacheControl = caching;
            response.Headers.Vary = "Accept-Language";
            response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
            if (retryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return response.WriteAsync(content, httpContext.RequestAborted);
        }
    }
}
