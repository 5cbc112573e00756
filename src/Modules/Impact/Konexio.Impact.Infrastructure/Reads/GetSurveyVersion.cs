using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Application.Surveys;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>All questions of one version of a survey, in every language.</summary>
public sealed record GetSurveyVersion(string SurveyCode, int Number) : IQuery<SurveyVersionResponse>;

/// <summary>One version of a survey; a published one never changes.</summary>
/// <param name="SurveyCode">The survey.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What stands above the questions.</param>
/// <param name="Introduction">Why they are asked.</param>
/// <param name="Questions">The questions, in order.</param>
/// <param name="DraftedAt">When it was drafted.</param>
/// <param name="PublishedAt">Since when learners are asked by it; absent for the draft.</param>
public sealed record SurveyVersionResponse(
    string SurveyCode, int Number, SurveyText Title, SurveyText Introduction, IReadOnlyList<SurveyQuestionContent> Questions, DateTimeOffset DraftedAt,
    DateTimeOffset? PublishedAt) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }
}

internal sealed class GetSurveyVersionHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<GetSurveyVersion, SurveyVersionResponse>
{
    private const string Sql = "select content, drafted_at, published_at, xmin from impact.survey_versions where survey_code = $1 and number = $2";

    public async Task<Result<SurveyVersionResponse>> Handle(GetSurveyVersion request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(Sql, Text(request.SurveyCode), Number(request.Number)),
            row => Of(request, StoredJson.Read<SurveyContent>(row.GetString(0)), row.GetFieldValue<DateTimeOffset>(1), row.Maybe<DateTimeOffset>(2)) with
            {
                Version = row.Version(3),
            }, cancellationToken);
        return rows is [var found] ? found : SurveyErrors.VersionNotFound;
    }

    private static SurveyVersionResponse Of(GetSurveyVersion asked, SurveyContent content, DateTimeOffset draftedAt, DateTimeOffset? publishedAt) => new(
        asked.SurveyCode, asked.Number, SurveyText.Of(content.Title), SurveyText.Of(content.Introduction),
        [.. content.Questions.Select(SurveyQuestionContent.Of)], draftedAt, publishedAt);
}
