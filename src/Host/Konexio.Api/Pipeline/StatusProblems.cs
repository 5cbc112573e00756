using Konexio.BuildingBlocks.Infrastructure.Http;
using Microsoft.AspNetCore.Diagnostics;

namespace Konexio.Api.Pipeline;

/// <summary>Gives a bare status (an unknown path, a wrong method) the problem document that every refusal has.</summary>
internal static class StatusProblems
{
    public static Task Answer(StatusCodeContext context)
    {
        var http = context.HttpContext;
        var status = http.Response.StatusCode;
        return http.WriteProblem(CodeOf(status), status);
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => InputErrors.Unauthenticated,
        StatusCodes.Status403Forbidden => InputErrors.Forbidden,
        StatusCodes.Status404NotFound => InputErrors.NotFound,
        StatusCodes.Status405MethodNotAllowed => InputErrors.MethodNotAllowed,
        StatusCodes.Status406NotAcceptable => InputErrors.NotAcceptable,
        StatusCodes.Status413PayloadTooLarge => InputErrors.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => InputErrors.WrongContentType,
        StatusCodes.Status429TooManyRequests => InputErrors.TooManyRequests,
        StatusCodes.Status503ServiceUnavailable => InputErrors.Busy,
        >= 500 => InputErrors.Unexpected,
        _ => InputErrors.Unreadable,
    };
}
