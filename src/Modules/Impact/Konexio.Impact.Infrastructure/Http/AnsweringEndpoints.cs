using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Impact.Application.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Reads;
using Konexio.Impact.Infrastructure.Surveys;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Impact.Infrastructure.Http;

/// <summary>Answering by a personal link, on a page or by a program. The link is all that lets in and there is no cookie, so nobody can be made to answer by another site.</summary>
internal static class AnsweringEndpoints
{
    private const string QuestionPrefix = "q-";
    private const int MostFields = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var invitations = routes.MapGroup("/v1/survey-invitations/{link}").WithTags("Surveys");
        invitations.MapGet("", Get).For(SurveyOperations.GetSurveyInvitation).Produces<OpenedSurveyResponse>();
        invitations.MapPost("", Answer).For(SurveyOperations.AnswerSurvey).Produces<AnswerSurveyResponse>();

        routes.MapGet("/s/{token}", Show).For(SurveyOperations.ShowSurvey).ExcludeFromDescription();
        routes.MapPost("/s/{token}", AnswerOnPage).For(SurveyOperations.AnswerOnPage).ExcludeFromDescription();
        routes.MapGet("/s/survey.css", () => new PageAnswer(SurveyPage.Style, "text/css; charset=utf-8", StatusCodes.Status200OK, null, "public, max-age=3600"))
            .For(SurveyOperations.GetSurveyStyle).ExcludeFromDescription();
        routes.MapGet("/s/fonts/{script}.ttf", (string script, HttpResponse response) =>
            {
                if (!SurveyPage.Fonts.TryGetValue(script, out var font)) return Results.NotFound();

                response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Results.Bytes(font, "font/ttf");
            })
            .For(SurveyOperations.GetSurveyFont).ExcludeFromDescription();
    }

    private static async Task<IResult> Get(string link, string? lang, HttpContext http, SurveyDesk desk, CancellationToken ct)
    {
        Hide(http);
        var (answer, wait) = await desk.Open(link, http.Connection.RemoteIpAddress, ct);
        return new AnsweringAnswer<OpenedSurveyResponse>(
            answer is null || !answer.Succeeded ? Refused<OpenedSurveyResponse>(answer?.Errors) : OpenedSurveyResponse.Of(answer.Value, Language(lang, http)), wait);
    }

    private static async Task<IResult> Answer(string link, AnswerSurvey command, HttpContext http, SurveyDesk desk, CancellationToken ct)
    {
        Hide(http);
        var (answer, wait) = await desk.Answer(command with { Token = link }, http.Connection.RemoteIpAddress, ct);
        return new AnsweringAnswer<AnswerSurveyResponse>(answer, wait);
    }

    private static async Task<IResult> Show(string token, string? lang, HttpContext http, SurveyDesk desk, CancellationToken ct)
    {
        Hide(http);
        var page = new SurveyPage(Language(lang, http), token);
        var (opened, wait) = await desk.Open(token, http.Connection.RemoteIpAddress, ct);
        if (wait is { } left) return TooMany(page, left);
        return opened!.Succeeded ? Page(page.Ask(opened.Value.Content, opened.Value.Wave)) : Closed(page);
    }

    private static async Task<IResult> AnswerOnPage(string token, HttpContext http, SurveyDesk desk, CancellationToken ct)
    {
        Hide(http);
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(ct) : FormCollection.Empty;
        var page = new SurveyPage(Language(form["lang"], http), token);
        var chosen = form.Where(field => field.Key.StartsWith(QuestionPrefix, StringComparison.Ordinal)).Take(MostFields)
            .ToDictionary(field => field.Key[QuestionPrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal);
        if (chosen.Count == 0)
        {
            var (opened, late) = await desk.Open(token, http.Connection.RemoteIpAddress, ct);
            if (late is { } pause) return TooMany(page, pause);
            return opened!.Succeeded
                ? Page(page.Ask(opened.Value.Content, opened.Value.Wave, nothingChosen: true), StatusCodes.Status422UnprocessableEntity)
                : Closed(page);
        }

        var (answer, wait) = await desk.Answer(new AnswerSurvey { Token = token, Answers = chosen }, http.Connection.RemoteIpAddress, ct);
        if (wait is { } left) return TooMany(page, left);
        return answer!.Succeeded ? Page(page.Thank(answer.Value.EndsAt)) : Closed(page);
    }

    // The path is the secret: nothing that comes after this, be it a log or a refusal, may say it again.
    private static void Hide(HttpContext http) => http.Request.Path = http.Request.Path.StartsWithSegments("/s", StringComparison.Ordinal) ? "/s" : "/v1/survey-invitations";

    private static string Language(string? asked, HttpContext http) =>
        SurveyLanguages.Of(asked)
        ?? http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => SurveyLanguages.Of(language.Value.Value)).FirstOrDefault(language => language is not null)
        ?? SurveyLanguages.Default;

    private static Result<T>? Refused<T>(IReadOnlyList<Error>? errors) => errors is null ? null : Result<T>.Refused(errors);

    private static SurveyPageAnswer Closed(SurveyPage page) => Page(page.Closed(), StatusCodes.Status404NotFound);

    private static SurveyPageAnswer TooMany(SurveyPage page, TimeSpan left) =>
        Page(page.TooMany(Math.Max(1, (int)Math.Ceiling(left.TotalMinutes))), StatusCodes.Status429TooManyRequests, left);

    private static SurveyPageAnswer Page(string html, int status = StatusCodes.Status200OK, TimeSpan? retryAfter = null) => new(html, status, retryAfter);
}
