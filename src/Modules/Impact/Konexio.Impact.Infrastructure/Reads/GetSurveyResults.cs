using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Surveys;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>What was answered, by wave and question, and before and after.</summary>
/// <param name="SurveyCode">The survey.</param>
/// <param name="VersionNumber">Only answers to this version; to all where absent, by the questions of the one in force.</param>
/// <param name="CohortId">Only of learners who were invited in this cohort.</param>
public sealed record GetSurveyResults(string SurveyCode, int? VersionNumber, Guid? CohortId) : IQuery<SurveyResultsResponse>;

internal sealed class GetSurveyResultsHandler(ModuleSession<ImpactDbContext> session, TimeProvider clock) : IQueryHandler<GetSurveyResults, SurveyResultsResponse>
{
    private const string Questions =
        "select content from impact.survey_versions where survey_code = $1 and published_at is not null and ($2::integer is null or number = $2) order by number desc limit 1";

    // Who was invited under two records that were merged since counts once a wave, by the invitation that was answered.
    private const string Once =
        """
        with people as (
            select i.*, coalesce(m.counted_as, i.learner_id) as counted_as
            from impact.survey_invitations i left join impact.merged_learners m on m.learner_id = i.learner_id where i.survey_code = $1),
        invited as (
            select distinct on (counted_as, wave) * from people where ($2::integer is null or version_number = $2) and ($3::uuid is null or cohort_id = $3)
            order by counted_as, wave, answered_at is null, sent_at is null, id)
        """;

    private const string Waves =
        $"""
        {Once}
        select wave, count(*)::integer, count(sent_at)::integer, count(answered_at)::integer from invited group by wave
        """;

    private const string Answers =
        $"""
        {Once}
        select i.wave, a.question_code, a.choice, count(*)::integer
        from invited i join impact.survey_answers a on a.invitation_id = i.id group by i.wave, a.question_code, a.choice
        """;

    // Who may still answer afterwards is neither lost nor followed up.
    private const string Pairs =
        $"""
        {Once}
        select n.wave, b.question_code, b.choice, a.choice, count(*)::integer
        from invited e join impact.survey_answers b on b.invitation_id = e.id
            join (
                select distinct on (counted_as, wave) * from people where wave in ('exit', 'months6') order by counted_as, wave, answered_at is null, sent_at is null, id) n
                on n.counted_as = e.counted_as
            left join impact.survey_answers a on a.invitation_id = n.id and a.question_code = b.question_code
        where e.wave = 'entry' and (n.answered_at is not null or n.status in ('expired', 'withdrawn') or n.ends_at <= $4)
        group by n.wave, b.question_code, b.choice, a.choice
        """;

    public async Task<Result<SurveyResultsResponse>> Handle(GetSurveyResults request, CancellationToken cancellationToken)
    {
        await session.Open(cancellationToken);
        var contents = await session.Query(
            Command(Questions, Text(request.SurveyCode), Number(request.VersionNumber)), row => StoredJson.Read<SurveyContent>(row.GetString(0)), cancellationToken);
        if (contents is not [var content]) return request.VersionNumber is null ? SurveyErrors.NotFound : SurveyErrors.VersionNotFound;

        var waves = await session.Query(Of(Waves, request), row => (Wave: Wave(row), Invited: row.GetInt32(1), Sent: row.GetInt32(2), Answered: row.GetInt32(3)), cancellationToken);
        var answers = (await session.Query(
                Of(Answers, request), row => (Key: (Wave(row), row.GetString(1), row.GetString(2)), Count: row.GetInt32(3)), cancellationToken))
            .ToDictionary(row => row.Key, row => row.Count);
        return new SurveyResultsResponse(
            request.SurveyCode, request.VersionNumber, request.CohortId,
            [.. waves.OrderBy(wave => wave.Wave).Select(wave => new SurveyWaveResults(
                wave.Wave, wave.Invited, wave.Sent, wave.Answered, SurveyChoiceResults.Part(wave.Answered, wave.Sent),
                [.. content.AskedAt(wave.Wave).Select(question => Results(question, choice => answers.GetValueOrDefault((wave.Wave, question.Code, choice))))]))],
            await Paired(request, content, cancellationToken));
    }

    private static SurveyQuestionResults Results(SurveyQuestion question, Func<string, int> count)
    {
        var answered = question.Answers().Sum(count);
        return new SurveyQuestionResults(question.Code, answered, [.. question.Answers().Select(choice => SurveyChoiceResults.Of(choice, count(choice), answered))]);
    }

    private async Task<IReadOnlyList<SurveyPairResults>> Paired(GetSurveyResults request, SurveyContent content, CancellationToken ct)
    {
        var command = Of(Pairs, request);
        command.Parameters.Add(Instant(clock.GetUtcNow()));
        var rows = await session.Query(
            command, row => (To: Wave(row), Question: row.GetString(1), Before: row.GetString(2), After: row.Text(3), Count: row.GetInt32(4)), ct);
        return
        [
            .. from row in rows
               where content.Questions.Any(question => question.Code == row.Question)
               group row by (row.To, row.Question) into pair
               orderby pair.Key.To, pair.Key.Question
               select Pair(pair.Key.Question, pair.Key.To, [.. pair.Select(row => (row.Before, row.After, row.Count))]),
        ];
    }

    private static SurveyPairResults Pair(string question, SurveyWave to, IReadOnlyList<(string Before, string? After, int Count)> rows)
    {
        var before = rows.Sum(row => row.Count);
        var lost = rows.Where(row => row.After is null).Sum(row => row.Count);
        return new SurveyPairResults(
            question, SurveyWave.Entry, to, before, before - lost, lost, SurveyChoiceResults.Part(lost, before),
            [.. rows.Where(row => row.After is not null).OrderBy(row => (row.Before, row.After)).Select(row => new SurveyChange(row.Before, row.After!, row.Count))]);
    }

    private static NpgsqlBatchCommand Of(string sql, GetSurveyResults request) =>
        Command(sql, Text(request.SurveyCode), Number(request.VersionNumber), Rows.Maybe(request.CohortId));

    private static SurveyWave Wave(NpgsqlDataReader row) => Wire.Read<SurveyWave>(row.GetString(0));
}
