using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Calendar;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>Lists calendar links in the order in which they were issued, revoked ones too; their secrets are not kept.</summary>
public sealed record ListCalendarLinks(CalendarSubject? Subject, Guid? SubjectId, string? Cursor, int Limit) : IQuery<Page<CalendarLinkResponse>>;

/// <summary>A calendar link, without its secret.</summary>
public sealed record CalendarLinkResponse(Guid Id, CalendarSubject Subject, Guid SubjectId, DateTimeOffset IssuedAt, DateTimeOffset? RevokedAt);

internal sealed class ListCalendarLinksValidator : AbstractValidator<ListCalendarLinks>
{
    public ListCalendarLinksValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListCalendarLinksHandler(ModuleSession<CurriculumDbContext> session) : IQueryHandler<ListCalendarLinks, Page<CalendarLinkResponse>>
{
    private const string Select =
        """
        select id, subject, subject_id, issued_at, revoked_at from curriculum.calendar_links
        where ($1::uuid is null or id > $1) and ($2::text is null or subject = $2) and ($3::uuid is null or subject_id = $3)
        order by id limit $4
        """;

    public async Task<Result<Page<CalendarLinkResponse>>> Handle(ListCalendarLinks request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(
                Select, Rows.Maybe(PageRules.After(request.Cursor)), Text(request.Subject is { } subject ? Wire.NameOf(subject) : null),
                Rows.Maybe(request.SubjectId), Number(request.Limit + 1)),
            Of, cancellationToken);
        return Page<CalendarLinkResponse>.Of(rows, request.Limit, link => link.Id);
    }

    private static CalendarLinkResponse Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), Wire.Read<CalendarSubject>(row.GetString(1)), row.GetGuid(2), row.GetFieldValue<DateTimeOffset>(3), row.Maybe<DateTimeOffset>(4));
}
