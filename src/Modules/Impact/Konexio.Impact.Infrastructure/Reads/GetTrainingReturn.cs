using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Facts;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>The figures of the yearly training return (bilan pédagogique et financier): trainees and hours by kind.</summary>
/// <param name="Year">The calendar year, 2000 to 2100.</param>
public sealed record GetTrainingReturn(int Year) : IQuery<TrainingReturnResponse>;

/// <summary>A year's trainees and hours, from sealed registers.</summary>
/// <param name="Year">The calendar year.</param>
/// <param name="Total">All of them; who trained for two kinds is one person.</param>
/// <param name="Kinds">By what the training leads to: <c>registeredCertification</c> or <c>otherTraining</c>.</param>
public sealed record TrainingReturnResponse(int Year, TrainingReturnLine Total, IReadOnlyList<TrainingReturnLine> Kinds);

/// <summary>One line of the return.</summary>
/// <param name="Kind">The kind; absent for the total.</param>
/// <param name="Trainees">How many people attended at least once.</param>
/// <param name="Minutes">Minutes attended, summed over trainees.</param>
/// <param name="Hours">The same in whole hours, halves rounded up.</param>
public sealed record TrainingReturnLine(string? Kind, long Trainees, long Minutes, long Hours);

internal sealed class GetTrainingReturnValidator : AbstractValidator<GetTrainingReturn>
{
    private const int First = 2000;
    private const int Last = 2100;

    public GetTrainingReturnValidator() => RuleFor(query => query.Year).InclusiveBetween(First, Last);
}

internal sealed class GetTrainingReturnHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<GetTrainingReturn, TrainingReturnResponse>
{
    private const string Sql =
        """
        select kind, count(distinct learner_id), coalesce(sum(minutes), 0)::bigint
        from (
            select coalesce(k.kind, 'otherTraining') as kind, a.learner_id, s.minutes
            from impact.fact_sessions s join impact.fact_attendances a using (session_id) left join impact.training_kinds k using (track_code)
            where s.held_on between $1 and $2 and a.status in ('present', 'late')) attended
        group by grouping sets ((kind), ()) order by kind nulls first
        """;

    public async Task<Result<TrainingReturnResponse>> Handle(GetTrainingReturn request, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(request.Year, 1, 1), new DateOnly(request.Year, 12, 31));
        var lines = await session.Query(
            Command(Sql, News.Day(first), News.Day(last)), row => Line(row.Text(0), row.GetInt64(1), row.GetInt64(2)), cancellationToken);
        return new TrainingReturnResponse(request.Year, lines[0], lines[1..]);
    }

    private static TrainingReturnLine Line(string? kind, long trainees, long minutes) => new(kind, trainees, minutes, (minutes + 30) / 60);
}
