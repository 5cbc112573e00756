using System.Security.Cryptography;
using System.Text;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Facts;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Reporting;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Publishing;

/// <summary>Measures what was answered to a question in a wave that fell due in the period.</summary>
internal sealed class SurveyMeasures(ModuleSession<ImpactDbContext> session)
{
    // Who was asked in another version was asked something else. Who was asked under two records that were merged since is asked once, and has answered if either has.
    private static readonly string Asked =
        $"""
        with asked as (
            select i.id, i.version_number, i.learner_id, coalesce(m.counted_as, i.learner_id) as person_id, i.answered_at
            from impact.survey_invitations i left join impact.fact_cohorts c on c.cohort_id = i.cohort_id left join impact.merged_learners m on m.learner_id = i.learner_id
            where i.survey_code = $1 and i.wave = $2 and i.sent_at is not null and i.due_on between $4 and $5 and {ScopeSql.Fits("$6::jsonb", "c")}),
        once as (
            select distinct on (person_id) * from asked where version_number = (select max(version_number) from asked) order by person_id, answered_at is null, id)
        select i.id, i.version_number, a.choice, exists (
            select 1 from impact.survey_invitations e
            where e.learner_id in ({PeopleSql.Same("i.learner_id")}) and e.survey_code = $1 and e.wave = 'entry' and $2 <> 'entry' and e.answered_at is not null)
        from once i left join impact.survey_answers a on a.invitation_id = i.id and a.question_code = $3 order by i.id
        """;

    private const string Words =
        """
        select question->'text'->>'fr', question->'text'->>'en' from impact.survey_versions v, jsonb_array_elements(v.content->'questions') question
        where v.survey_code = $1 and v.number = $2 and question->>'code' = $3
        """;

    public async Task<Measurement> Measure(Indicator indicator, SurveyCount survey, ClaimSubject subject, CancellationToken ct)
    {
        var asked = await session.Query(
            Command(
                Asked, Text(survey.SurveyCode), Text(survey.Wave), Text(survey.QuestionCode), News.Day(subject.From), News.Day(subject.Until), Text(StoredJson.Write(subject.Scope))),
            row => new Invited(row.GetGuid(0), row.GetInt32(1), row.Text(2), row.GetBoolean(3)), ct);
        var version = asked.Count > 0 ? asked[0].Version : 1;
        var words = await session.Query(
            Command(Words, Text(survey.SurveyCode), Number(version), Text(survey.QuestionCode)), row => new Bilingual(row.GetString(0), row.GetString(1)), ct);

        var answered = asked.Count(one => one.Choice is not null);
        var before = asked.Where(one => one.AnsweredAtEntry).ToList();
        var basis = new SurveyBasis(
            survey.SurveyCode, version, survey.QuestionCode, words is [var question] ? question : new Bilingual("", ""), survey.Wave, asked.Count,
            before.Count == 0 ? null : before.Count(one => one.Choice is null));
        return new Measurement(
            indicator.Number, indicator.Content.Name, indicator.Content.Method, indicator.Content.Unit,
            asked.Count(one => one.Choice is { } choice && survey.Counted.Contains(choice)), answered, answered, CountsPeople: true, basis, Hash(asked));
    }

    private static string Hash(IEnumerable<Invited> asked) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', asked.Select(one => FormattableString.Invariant($"{one.Id} {one.Version} {one.Choice} {one.AnsweredAtEntry}"))))));

    private sealed record Invited(Guid Id, int Version, string? Choice, bool AnsweredAtEntry);
}
