using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Exam sessions, the last planned first.</summary>
/// <param name="SiteId">Only those at this site.</param>
/// <param name="TesterId">Only those that this tester supervises.</param>
/// <param name="Status">Only those in this state.</param>
/// <param name="From">Only those that begin at this instant or later.</param>
/// <param name="Until">Only those that begin before this instant.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListExamSessions(
    Guid? SiteId, Guid? TesterId, ExamSessionStatus? Status, DateTimeOffset? From, DateTimeOffset? Until, string? Cursor, int Limit) : IQuery<Page<ExamSessionResponse>>;

internal sealed class ListExamSessionsValidator : AbstractValidator<ListExamSessions>
{
    public ListExamSessionsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListExamSessionsHandler(ModuleSession<CertificationDbContext> session) : IQueryHandler<ListExamSessions, Page<ExamSessionResponse>>
{
    public async Task<Result<Page<ExamSessionResponse>>> Handle(ListExamSessions request, CancellationToken cancellationToken)
    {
        var select = new Filtered(ExamSessionResponse.Select)
            .And("s.site_id = ?", request.SiteId is { } site ? Uuid(site) : null)
            .And("? = any(s.testers)", request.TesterId is { } tester ? Uuid(tester) : null)
            .And("s.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null)
            .And("s.starts_at >= ?", request.From is { } from ? Instant(from) : null)
            .And("s.starts_at < ?", request.Until is { } until ? Instant(until) : null)
            .And("s.id < ?", PageRules.After(request.Cursor) is { } after ? Uuid(after) : null)
            .Page("s.id desc", request.Limit);
        return Page<ExamSessionResponse>.Of(await session.Query(select, ExamSessionResponse.Of, cancellationToken), request.Limit, row => row.Id);
    }
}
