using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Lists enrolments in the order in which they were made.</summary>
public sealed record ListEnrolments(Guid? CohortId, Guid? LearnerId, EnrolmentStatus? Status, string? Cursor, int Limit) : IQuery<Page<EnrolmentResponse>>;

internal sealed class ListEnrolmentsValidator : AbstractValidator<ListEnrolments>
{
    public ListEnrolmentsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListEnrolmentsHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<ListEnrolments, Page<EnrolmentResponse>>
{
    private const string Where =
        """
        where ($1::uuid is null or e.id > $1) and ($2::uuid is null or e.cohort_id = $2) and ($3::uuid is null or e.learner_id = $3)
          and ($4::text is null or e.status = $4)
        order by e.id limit $5
        """;

    public async Task<Result<Page<EnrolmentResponse>>> Handle(ListEnrolments request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(EnrolmentResponse.Select + Where, Rows.Maybe(PageRules.After(request.Cursor)), Rows.Maybe(request.CohortId), Rows.Maybe(request.LearnerId), Text(request.Status is { } status ? Wire.NameOf(status) : null), Number(request.Limit + 1)),
            EnrolmentResponse.Of, cancellationToken);
        var page = Page<EnrolmentResponse>.Of(rows, request.Limit, enrolment => enrolment.Id);
        session.Touched(page.Items.Select(enrolment => new PersonId(enrolment.PersonId)), nameof(ListEnrolments), AuditedAccess.Read, "enrolment");
        return page;
    }
}
