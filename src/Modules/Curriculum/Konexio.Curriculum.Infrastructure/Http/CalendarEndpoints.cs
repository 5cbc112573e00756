using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Application.Calendar;
using Konexio.Curriculum.Domain.Calendar;
using Konexio.Curriculum.Infrastructure.Calendar;
using Konexio.Curriculum.Infrastructure.Reads;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Konexio.Curriculum.Infrastructure.Http;

internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var links = routes.MapGroup("/v1/calendar-links").WithTags("Calendars");

        links.MapPost("", async (IssueCalendarLink command, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(command, ct)).ToCreated(link => $"/v1/calendar-links?subject={Wire.NameOf(link.Subject)}&subjectId={link.SubjectId}"))
            .For(ProgressOperations.IssueCalendarLink).Produces<IssueCalendarLinkResponse>(StatusCodes.Status201Created);

        links.MapGet("", async (Wire<CalendarSubject>? subject, Guid? subjectId, string? cursor, int? limit, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ListCalendarLinks(subject?.Value, subjectId, cursor, limit ?? PageRules.DefaultLimit), ct)).ToHttp())
            .For(ProgressOperations.ListCalendarLinks).Produces<Page<CalendarLinkResponse>>();

        links.MapPost("{id:guid}/revoke", async (Guid id, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new RevokeCalendarLink(id), ct)).ToHttp())
            .For(ProgressOperations.RevokeCalendarLink).Produces<RevokeCalendarLinkResponse>();

        routes.MapGet("/calendars/{link}.ics", async (string link, IMediator mediator, HttpContext http, CancellationToken ct) =>
            {
                // The path is the secret: nothing that comes after this, be it a log or a refusal, may say it again.
                http.Request.Path = "/calendars";
                return CalendarAnswer.Of(await mediator.Send(new GetCalendarFeed(link), ct));
            })
            .WithTags("Calendars").For(ProgressOperations.GetCalendarFeed).Produces<string>(StatusCodes.Status200OK, CalendarText.MediaType);
    }
}
