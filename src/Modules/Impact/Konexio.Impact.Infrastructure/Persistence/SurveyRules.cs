using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Surveys;

namespace Konexio.Impact.Infrastructure.Persistence;

/// <summary>What PostgreSQL itself keeps of surveys, and EF does not map.</summary>
internal static class SurveyRules
{
    private static readonly string[] OfPeople = ["survey_invitations", "survey_links", "survey_answers", "survey_enrolments", "survey_consents"];

    public static string Up =>
        $"""
        -- Whatever opens an invitation; each mail and each handing out has a link of its own.
        create table impact.survey_links (
            hash bytea primary key, invitation_id uuid not null references impact.survey_invitations on delete cascade, made_at timestamptz not null);
        create index ix_survey_links_invitation_id on impact.survey_links (invitation_id);

        create table impact.survey_answers (
            invitation_id uuid not null references impact.survey_invitations on delete cascade, question_code text not null, choice text not null,
            primary key (invitation_id, question_code));

        -- Who is where in their training, and who may be asked, as Enrolment told it.
        create table impact.survey_enrolments (
            enrolment_id uuid primary key, learner_id uuid not null, person_id uuid not null, cohort_id uuid not null, begun_on date, ended_on date);
        create index ix_survey_enrolments_begun_on on impact.survey_enrolments (begun_on) where begun_on is not null;
        create index ix_survey_enrolments_ended_on on impact.survey_enrolments (ended_on) where begun_on is not null and ended_on is not null;
        create table impact.survey_consents (person_id uuid primary key, is_given boolean not null, until timestamptz);

        insert into impact.surveys (code, waves, created_at) values ('{SurveySeed.Code}', '{StoredJson.Write(SurveySeed.Waves)}', '2026-01-01 00:00Z');
        insert into impact.survey_versions (id, survey_code, number, content, drafted_at, published_at)
        values ('01920000-0000-7000-8000-000000000301', '{SurveySeed.Code}', 1, '{Quoted(StoredJson.Write(SurveySeed.Content))}', '2026-01-01 00:00Z', '2026-01-01 00:00Z');

        {RowSecurity.StaffOnly(ImpactDbContext.SchemaName, OfPeople)}
        """;

    public static string Down =>
        """
        drop table impact.survey_links;
        drop table impact.survey_answers;
        drop table impact.survey_enrolments;
        drop table impact.survey_consents;
        """;

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
