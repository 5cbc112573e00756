using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Lists cohorts with their places counted.</summary>
public sealed record ListCohorts(CohortStatus? Status, string? StageCode, bool? WithOpenPlaces, string? Cursor, int Limit) : IQuery<Page<CohortResponse>>;

internal sealed class ListCohortsValidator : AbstractValidator<ListCohorts>
{
    public ListCohortsValidator()
    {
        RuleFor(query => query.StageCode).MaximumLength(60);
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListCohortsHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<ListCohorts, Page<CohortResponse>>
{
    private const string Sql =
        $"""
        select {CohortResponse.Columns} from enrolment.cohorts
        where ($1::uuid is null or id > $1) and ($2::text is null or status = $2) and ($3::text is null or stage_code = $3)
          and ($4::boolean is null or (open_places > 0) = $4)
        order by id limit $5
        """;

    public async Task<Result<Page<CohortResponse>>> Handle(ListCohorts request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(Sql, Rows.Maybe(PageRules.After(request.Cursor)), Text(request.Status is { } status ? Wire.NameOf(status) : null), Text(request.StageCode), Rows.Maybe(request.WithOpenPlaces), Number(request.Limit + 1)),
            CohortResponse.Of, cancellationToken);
        return Page<CohortResponse>.Of(rows, request.Limit, cohort => cohort.Id);
    }
}
