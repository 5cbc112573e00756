using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>One survey and its versions, the newest first.</summary>
public sealed record GetSurvey(string Code) : IQuery<SurveyResponse>;

/// <summary>A survey.</summary>
/// <param name="Code">Its name.</param>
/// <param name="Waves">When learners are asked.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Versions">Its versions, the newest first; the greatest that was published is in force.</param>
public sealed record SurveyResponse(string Code, IReadOnlyList<SurveyWave> Waves, DateTimeOffset CreatedAt, IReadOnlyList<SurveyVersionSummary> Versions);

/// <summary>A version of a survey.</summary>
/// <param name="Number">Its number.</param>
/// <param name="DraftedAt">When it was drafted.</param>
/// <param name="PublishedAt">Since when learners are asked by it; absent for the draft.</param>
public sealed record SurveyVersionSummary(int Number, DateTimeOffset DraftedAt, DateTimeOffset? PublishedAt);

internal sealed class GetSurveyHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<GetSurvey, SurveyResponse>
{
    private const string Sql =
        """
        select s.waves, s.created_at, v.number, v.drafted_at, v.published_at
        from impact.surveys s join impact.survey_versions v on v.survey_code = s.code where s.code = $1 order by v.number desc
        """;

    public async Task<Result<SurveyResponse>> Handle(GetSurvey request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(Sql, Text(request.Code)),
            row => (
                Waves: row.GetString(0), CreatedAt: row.GetFieldValue<DateTimeOffset>(1),
                Version: new SurveyVersionSummary(row.GetInt32(2), row.GetFieldValue<DateTimeOffset>(3), row.Maybe<DateTimeOffset>(4))), cancellationToken);
        return rows is [var newest, ..]
            ? new SurveyResponse(request.Code, StoredJson.Read<List<SurveyWave>>(newest.Waves), newest.CreatedAt, [.. rows.Select(row => row.Version)])
            : SurveyErrors.NotFound;
    }
}
