using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>All surveys, by their names.</summary>
public sealed record ListSurveys : IQuery<SurveyList>;

/// <summary>All surveys; a school has few.</summary>
/// <param name="Items">The surveys.</param>
public sealed record SurveyList(IReadOnlyList<SurveySummary> Items);

/// <summary>A survey.</summary>
/// <param name="Code">Its name.</param>
/// <param name="Waves">When learners are asked.</param>
/// <param name="NumberInForce">The version by which they are asked; absent where none is published yet.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record SurveySummary(string Code, IReadOnlyList<SurveyWave> Waves, int? NumberInForce, DateTimeOffset CreatedAt);

internal sealed class ListSurveysHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<ListSurveys, SurveyList>
{
    private const string Sql =
        """
        select s.code, s.waves, (select max(v.number) from impact.survey_versions v where v.survey_code = s.code and v.published_at is not null), s.created_at
        from impact.surveys s order by s.code
        """;

    public async Task<Result<SurveyList>> Handle(ListSurveys request, CancellationToken cancellationToken) =>
        new SurveyList(await session.Query(Command(Sql), Of, cancellationToken));

    private static SurveySummary Of(NpgsqlDataReader row) =>
        new(row.GetString(0), StoredJson.Read<List<SurveyWave>>(row.GetString(1)), row.Maybe<int>(2), row.GetFieldValue<DateTimeOffset>(3));
}
