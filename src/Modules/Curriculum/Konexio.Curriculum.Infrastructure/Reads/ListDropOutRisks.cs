using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>Lists the enrolled learners who may be about to drop out, with the rules that fired and the facts on which they did.</summary>
public sealed record ListDropOutRisks(Guid? CohortId, string? Cursor, int Limit) : IQuery<Page<DropOutRiskResponse>>;

/// <summary>One learner at risk.</summary>
public sealed record DropOutRiskResponse(Guid EnrolmentId, Guid LearnerId, Guid CohortId, DateTimeOffset RaisedAt, IReadOnlyList<FiredRule> Rules)
{
    public override string ToString() => nameof(DropOutRiskResponse);
}

internal sealed class ListDropOutRisksValidator : AbstractValidator<ListDropOutRisks>
{
    public ListDropOutRisksValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListDropOutRisksHandler(ModuleSession<CurriculumDbContext> session) : IQueryHandler<ListDropOutRisks, Page<DropOutRiskResponse>>
{
    private const string Select =
        """
        select d.enrolment_id, d.learner_id, d.cohort_id, d.raised_at, d.fired, r.person_id
        from curriculum.drop_out_risks d join curriculum.roster_entries r on r.enrolment_id = d.enrolment_id
        where d.raised_at is not null and ($1::uuid is null or d.enrolment_id > $1) and ($2::uuid is null or d.cohort_id = $2)
        order by d.enrolment_id limit $3
        """;

    public async Task<Result<Page<DropOutRiskResponse>>> Handle(ListDropOutRisks request, CancellationToken cancellationToken)
    {
        var persons = new List<PersonId>();
        var rows = await session.Query(
            Command(Select, Rows.Maybe(PageRules.After(request.Cursor)), Rows.Maybe(request.CohortId), Number(request.Limit + 1)),
            row =>
            {
                if (persons.Count < request.Limit) persons.Add(new PersonId(row.GetGuid(5)));
                return Of(row);
            },
            cancellationToken);
        session.Touched(persons, nameof(ListDropOutRisks), AuditedAccess.Read, "dropOutRisk");
        return Page<DropOutRiskResponse>.Of(rows, request.Limit, risk => risk.EnrolmentId);
    }

    private static DropOutRiskResponse Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetFieldValue<DateTimeOffset>(3), Conversions.FromJson<List<FiredRule>>(row.GetString(4)));
}
