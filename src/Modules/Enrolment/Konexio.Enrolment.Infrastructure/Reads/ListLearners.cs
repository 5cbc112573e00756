using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Lists learners in the order in which they were registered.</summary>
public sealed record ListLearners(LearnerStatus? Status, Guid? ReferralId, string? Cursor, int Limit) : IQuery<Page<LearnerListItem>>;

/// <summary>A learner in a list: no name and no contact.</summary>
public sealed record LearnerListItem(
    Guid Id, Guid PersonId, LearnerStatus Status, LearnerOrigin Origin, Guid? ReferralId, DateTimeOffset RegisteredAt, string? HomeCommune);

internal sealed class ListLearnersValidator : AbstractValidator<ListLearners>
{
    public ListLearnersValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListLearnersHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<ListLearners, Page<LearnerListItem>>
{
    private const string Sql =
        """
        select id, person_id, status, origin, referral_id, registered_at, home_commune from enrolment.learners
        where ($1::uuid is null or id > $1) and ($2::text is null or status = $2) and ($3::uuid is null or referral_id = $3)
        order by id limit $4
        """;

    public async Task<Result<Page<LearnerListItem>>> Handle(ListLearners request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(Sql, Rows.Maybe(PageRules.After(request.Cursor)), Text(request.Status is { } status ? Wire.NameOf(status) : null), Rows.Maybe(request.ReferralId), Number(request.Limit + 1)),
            row => new LearnerListItem(
                row.GetGuid(0), row.GetGuid(1), Wire.Read<LearnerStatus>(row.GetString(2)), Wire.Read<LearnerOrigin>(row.GetString(3)),
                row.Maybe<Guid>(4), row.GetFieldValue<DateTimeOffset>(5), row.Text(6)), cancellationToken);
        var page = Page<LearnerListItem>.Of(rows, request.Limit, item => item.Id);
        session.Touched(page.Items.Select(item => new PersonId(item.PersonId)), nameof(ListLearners), AuditedAccess.Read, "learner");
        return page;
    }
}
