using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Infrastructure.Calendar;
using Konexio.Curriculum.Infrastructure.Reads;
using Konexio.SharedKernel;
using Microsoft.AspNetCore.Http;

namespace Konexio.Curriculum.Infrastructure.Http;

/// <summary>A calendar as a program that subscribes to it wants it, or 304 where it has it already.</summary>
internal sealed class CalendarAnswer(Result<CalendarFeed> result) : IResult
{
    public static IResult Of(Result<CalendarFeed> result) => new CalendarAnswer(result);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!result.Succeeded) return httpContext.WriteProblem(result.Errors);

        var (feed, response) = (result.Value, httpContext.Response);
        // Whoever shares a machine or a proxy with the reader must not get it from there.
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ETag = feed.Tag;
        var known = httpContext.Request.GetTypedHeaders().IfNoneMatch;
        if (known.Any(tag => tag.Tag == "*" || tag.Tag == feed.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = $"{CalendarText.MediaType}; charset=utf-8";
        return response.WriteAsync(feed.Text, httpContext.RequestAborted);
    }
}
