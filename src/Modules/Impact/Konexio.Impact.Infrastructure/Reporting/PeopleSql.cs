using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Persistence;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>
/// Who counts as one person. A learner counts as themselves; where Enrolment merged records of people, all learners of these count as the record
/// that survived. Links never chain in Enrolment, so one step is followed here, whatever is heard meanwhile.
/// </summary>
internal static class PeopleSql
{
    public static string Up =>
        $"""
        create table impact.fact_merges (absorbed_id uuid primary key, survivor_id uuid not null, is_merged boolean not null, told_by uuid not null);
        create index ix_fact_merges_survivor_id on impact.fact_merges (survivor_id);

        -- Who does not count as themselves. A survivor that was absorbed itself has learners of its own elsewhere.
        create view impact.merged_learners with (security_invoker = true) as
        select l.learner_id, m.survivor_id as counted_as
        from impact.fact_merges m join impact.fact_learners l on l.person_id = m.absorbed_id where m.is_merged
        union all
        select l.learner_id, l.person_id
        from (select distinct survivor_id from impact.fact_merges where is_merged) m join impact.fact_learners l on l.person_id = m.survivor_id
        where not exists (select 1 from impact.fact_merges up where up.absorbed_id = m.survivor_id and up.is_merged);

        {RowSecurity.StaffOnly(ImpactDbContext.SchemaName, ["fact_merges"])}
        grant truncate on impact.fact_merges to {DatabaseConnections.RoleOf(ImpactDbContext.SchemaName)};
        """;

    public static string Down => "drop view impact.merged_learners; drop table impact.fact_merges;";

    /// <param name="learners">A query of <c>learner_id</c>.</param>
    /// <returns>A query of <c>person_id</c>: as whom they count.</returns>
    public static string CountedAs(string learners) =>
        $"select distinct coalesce(m.counted_as, t.learner_id) as person_id from ({learners}) t left join impact.merged_learners m using (learner_id)";

    /// <param name="people">A query of <c>person_id</c>, each once.</param>
    /// <returns>A query of <c>learner_id, person_id</c>: all learners who count as these, and no others.</returns>
    public static string Learners(string people) =>
        $"""
        with people as ({people})
        select p.person_id as learner_id, p.person_id from people p where not exists (select 1 from impact.merged_learners m where m.learner_id = p.person_id)
        union all
        select m.learner_id, m.counted_as from impact.merged_learners m where m.counted_as in (select person_id from people)
        """;

    /// <param name="learner">A learner.</param>
    /// <returns>A query of all learners who are the same person, and of the learner alone where no record was merged.</returns>
    public static string Same(string learner) =>
        $"""
        select {learner} union all
        select other.learner_id from impact.merged_learners own join impact.merged_learners other on other.counted_as = own.counted_as where own.learner_id = {learner}
        """;

    /// <param name="ids">A query of <c>id</c>: learners, and people where a merge is told.</param>
    /// <returns>A query of all as whom these may count, or may have counted, before and after the next message.</returns>
    public static string Concerned(string ids) =>
        $"""
        with named as ({ids}),
        records as (select id from named union select l.person_id from named join impact.fact_learners l on l.learner_id = named.id),
        people as (select id from records union select m.survivor_id from records join impact.fact_merges m on m.absorbed_id = records.id)
        select id from people union select l.learner_id from people join impact.fact_learners l on l.person_id = people.id
        """;
}
