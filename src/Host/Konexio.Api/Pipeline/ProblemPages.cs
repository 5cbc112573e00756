using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Api.Pipeline;

/// <summary>The page behind a problem's <c>type</c>: what the code means and what to do, in the reader's language.</summary>
internal static partial class ProblemPages
{
    private static readonly Operation Page = Operation.Open("getProblemPage", "an integrator looks up an error code");
    private static readonly Dictionary<string, object> NoArguments = [];

    public static void MapProblemPages(this WebApplication app) =>
        app.MapGet("/problems/{code}", Show).For(Page).ExcludeFromDescription();

    private static IResult Show(string code, ProblemTexts texts, HttpContext http)
    {
        if (!texts.Knows(code)) return Results.NotFound();

        http.Response.Headers.CacheControl = "public, max-age=3600";
        http.Response.Headers.Vary = "Accept-Language";
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        http.Response.Headers.ContentLanguage = language;
        var title = WebUtility.HtmlEncode(texts.Title(code));
        return Results.Content(
            $"""
            <!doctype html>
            <html lang="{language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title} · Konexio</title>
            <style>body{"{"}font:1.125rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff{"}"}code{"{"}font-size:1rem;background:#f0f0f0;padding:.1em .3em{"}"}</style></head>
            <body><main><h1>{title}</h1><p>{WebUtility.HtmlEncode(Blanks().Replace(texts.Detail(code, NoArguments) ?? "", "…"))}</p><p><code>{WebUtility.HtmlEncode(code)}</code></p></main></body>
            </html>
            """, "text/html; charset=utf-8");
    }

    // What is filled in for one problem has no value on the page about all of its kind.
    [GeneratedRegex("\\{[a-z]+\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
