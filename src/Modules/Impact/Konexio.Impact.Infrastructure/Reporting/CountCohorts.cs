using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Facts;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reporting;

/// <summary>Counts the learners of the next stale cohorts anew, in all grants.</summary>
internal sealed record CountCohorts : ICommand<CountCohortsResponse>;

/// <param name="People">How many people were counted.</param>
/// <param name="MayHaveMore">Whether cohorts may be left.</param>
internal sealed record CountCohortsResponse(int People, bool MayHaveMore);

internal sealed class CountCohortsHandler(ModuleSession<ImpactDbContext> session) : ICommandHandler<CountCohorts, CountCohortsResponse>
{
    private const int AtOnce = 25;
    private const int PeopleAtOnce = 500;

    public async Task<Result<CountCohortsResponse>> Handle(CountCohorts request, CancellationToken cancellationToken)
    {
        // Asked every other second and hardly ever so: EF is not woken for it.
        if (await session.Query(Command("select 1 from impact.stale_cohorts limit 1"), row => row.GetInt32(0), cancellationToken) is []) return new CountCohortsResponse(0, MayHaveMore: false);

        await session.Open(cancellationToken);
        // A rebuild counts everybody in the end; what is counted while it runs is counted twice.
        var cohorts = await session.Query(
            Command(
                $"""
                delete from impact.stale_cohorts where cohort_id in (select cohort_id from impact.stale_cohorts limit {AtOnce})
                and not exists (select 1 from impact.rebuilds) returning cohort_id
                """),
            row => row.GetGuid(0), cancellationToken, after: Projector.Turn());
        if (cohorts.Count == 0) return new CountCohortsResponse(0, MayHaveMore: false);

        var people = await session.Query(
            Command(PeopleSql.CountedAs($"{LearnersOf("any($1)")} union select person_id from impact.grant_people where cohort_id = any($1)"), Uuids(cohorts)),
            row => row.GetGuid(0), cancellationToken);
        foreach (var some in people.Order().Chunk(PeopleAtOnce))
            foreach (var statement in Projection.Refresh(some)) session.Write(statement);
        return new CountCohortsResponse(people.Count, cohorts.Count == AtOnce);
    }

    /// <summary>Of whom anything is known in a cohort.</summary>
    internal static string LearnersOf(string cohort) =>
        $"""
        select learner_id from impact.fact_enrolments where cohort_id = {cohort}
        union select a.learner_id from impact.fact_sessions s join impact.fact_attendances a using (session_id) where s.cohort_id = {cohort}
        union select learner_id from impact.fact_milestones where cohort_id = {cohort} and learner_id is not null
        union select learner_id from impact.fact_completions where cohort_id = {cohort}
        """;
}
