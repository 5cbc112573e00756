using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Infrastructure.Reads;
using Npgsql;

namespace Konexio.Curriculum.Tests.Sessions;

/// <summary>No page of a list is slow when the school is full: each is read along an index, and so reads little more than it shows.</summary>
public sealed class FullSchoolTests(CurriculumApp app)
{
    private static readonly DateOnly Spring = new(2027, 4, 1);
    private static readonly string Deep = new StartCursor(new DateTime(2027, 9, 1, 0, 0, 0, DateTimeKind.Utc), Guid.Empty).ToString();

    [Fact]
    public async Task Every_way_to_list_sessions_goes_along_an_index()
    {
        await using var school = await AFullSchool.Of(app.ConnectionString);
        var (cohort, site, room, trainer) = (await school.Id("cohort500"), await school.Id("site7"), await school.Id("room7"), await school.Id("trainer7"));
        var all = new ListSessions(null, null, null, null, null, null, null, null, 50);

        await ShouldUse(school, "ix_sessions_starts_at_id", all, all with { Cursor = Deep }, all with { From = Spring }, all with { From = Spring, Until = Spring.AddDays(6), Limit = 200 }, all with { Status = RegisterStatus.Planned });
        await ShouldUse(school, "ix_sessions_cohort_id", all with { CohortId = cohort }, all with { CohortId = cohort, Cursor = Deep });
        await ShouldUse(school, "ix_sessions_site_id_starts_at_id", all with { SiteId = site }, all with { SiteId = site, Cursor = Deep }, all with { SiteId = site, From = Spring });
        await ShouldUse(school, "ix_sessions_room_id_starts_at_id", all with { RoomId = room }, all with { RoomId = room, From = Spring });
        await ShouldUse(school, "ix_sessions_trainer_id", all with { TrainerId = trainer }, all with { TrainerId = trainer, Cursor = Deep });
    }

    [Fact]
    public async Task Every_way_to_list_cohort_plans_can_go_along_an_index()
    {
        await using var school = await AFullSchool.Of(app.ConnectionString);
        var all = new ListCohortPlans(null, null, null, null, null, null, null, null, 50);
        await ShouldUse(school, "ix_cohorts_starts_on_id", all, all with { Cursor = Deep }, all with { StartsFrom = Spring, StartsUntil = Spring.AddDays(30) });

        // Reading all of a thousand plans, or sorting the few of a site, costs little: PostgreSQL is asked how it would do where there are more.
        await school.Tell("set local enable_seqscan = off; set local enable_bitmapscan = off");
        await ShouldUse(school, "ix_cohorts_site_id_starts_on_id", all with { SiteId = await school.Id("site7") });
        await ShouldUse(school, "ix_cohorts_status_starts_on_id", all with { Status = CohortPlanStatus.Running }, all with { Status = CohortPlanStatus.Running, Cursor = Deep });
        await ShouldUse(school, "ix_cohorts_stage_code_starts_on_id", all with { StageCode = "autonomie" });
        await school.Tell("set local enable_indexscan = off; set local enable_bitmapscan = on");
        await ShouldUse(school, "ix_cohorts_trainers", all with { TrainerId = await school.Id("trainer7") });
        await ShouldUse(school, "ix_cohorts_name", all with { Name = "c4ca4238" });
    }

    private static Task ShouldUse(AFullSchool school, string index, params IEnumerable<ListSessions> questions) =>
        ShouldUse(school, index, questions.Select(ListSessionsHandler.Select));

    private static Task ShouldUse(AFullSchool school, string index, params IEnumerable<ListCohortPlans> questions) =>
        ShouldUse(school, index, questions.Select(question => ListCohortPlansHandler.Select(question, Spring)));

    private static async Task ShouldUse(AFullSchool school, string index, IEnumerable<NpgsqlBatchCommand> questions)
    {
        foreach (var question in questions)
        {
            var plan = await school.Explain(question);
            plan.ShouldContain(index, Case.Sensitive, plan);
            plan.ShouldNotContain("Seq Scan on sessions");
        }
    }
}
