using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Infrastructure;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Konexio.Curriculum.Tests.Store;

/// <summary>What PostgreSQL itself refuses, whatever the code forgets.</summary>
public sealed class ConstraintTests(CurriculumStore store)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Every_refusal_by_the_database_has_its_index_or_constraint()
    {
        var known = await store.Owner.Query(
            """
            select indexname::text from pg_indexes where schemaname = 'curriculum'
            union select conname::text from pg_constraint where connamespace = 'curriculum'::regnamespace
            """);

        new CurriculumModule().Constraints.Keys.ShouldBeSubsetOf(known.Select(row => (string)row[0]!));
    }

    [Fact]
    public async Task A_room_is_not_booked_twice_at_one_time()
    {
        var school = await AStoredSchool.In(store);
        var other = await AnotherCohort(school);
        (await school.Add(school.Class())).ShouldBeEmpty();

        Refusal(await school.Add(school.Class(trainer: 1, of: other))).Code.ShouldBe(SessionErrors.RoomTaken.Code);
    }

    [Fact]
    public async Task A_trainer_does_not_teach_in_two_rooms_at_one_time()
    {
        var school = await AStoredSchool.In(store);
        var other = await AnotherCohort(school);
        (await school.Add(school.Class())).ShouldBeEmpty();

        Refusal(await school.Add(school.Class(room: 1, of: other))).Code.ShouldBe(SessionErrors.TrainerTaken.Code);
    }

    [Fact]
    public async Task A_cohort_is_not_taught_twice_at_one_time()
    {
        var school = await AStoredSchool.In(store);
        (await school.Add(school.Class())).ShouldBeEmpty();

        Refusal(await school.Add(school.Class(room: 1, trainer: 1))).Code.ShouldBe(SessionErrors.CohortTaken.Code);
    }

    [Fact]
    public async Task A_cancelled_session_leaves_its_room_its_trainer_and_its_hour()
    {
        var school = await AStoredSchool.In(store);
        var cancelled = school.Class();
        (await school.Add(cancelled)).ShouldBeEmpty();
        await store.Do(async services => (await AStoredSchool.Locked(services, cancelled.Id)).Cancel(SessionCancellation.Equipment, ASchool.Now).Succeeded.ShouldBeTrue());

        (await school.Add(school.Class())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_many_who_book_one_room_at_once_one_gets_it_and_all_others_are_told_why_not()
    {
        var school = await AStoredSchool.In(store);
        var cohorts = new List<Domain.Cohorts.Cohort>();
        for (var one = 0; one < 8; one++) cohorts.Add(await AnotherCohort(school));

        var answers = await Task.WhenAll(cohorts.Select((cohort, index) => Task.Run(() => school.Add(school.Class(room: 0, trainer: index % 2, of: cohort)), Ct)));

        answers.Count(answer => answer.Count == 0).ShouldBe(1);
        answers.Where(answer => answer.Count > 0).Select(answer => Refusal(answer).Code).ShouldBeSubsetOf([SessionErrors.RoomTaken.Code, SessionErrors.TrainerTaken.Code]);
        (await store.Owner.Value<long>("select count(*) from curriculum.sessions where room_id = $1", school.Rooms[0].Id.Value)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_drafts_of_one_track_are_refused()
    {
        var school = await AStoredSchool.In(store);
        var drafts = new[] { 0, 1 }.Select(_ => TrackVersion.Draft(school.Track.Content, school.Track, ASchool.Now).Value).ToList();
        await store.Do(async services => await services.GetRequiredService<ITracks>().Add(drafts[0], Ct));

        Refusal(await store.Try(async services => await services.GetRequiredService<ITracks>().Add(drafts[1], Ct))).ShouldBe(TrackErrors.DraftExists);
    }

    [Fact]
    public async Task Two_rooms_of_one_name_added_at_once_are_refused()
    {
        var school = await AStoredSchool.In(store);
        await store.Owner.Query("insert into curriculum.rooms (id, site_id, name, seats, computers, step_free_access, is_retired) values ($1, $2, 'SALLE 9', 5, 0, true, false)",
            store.NewId(), school.Site.Id.Value);
        // The site as another request saw it, before that room.
        var stale = await Should.ThrowAsync<PostgresException>(() => store.Owner.Query(
            "insert into curriculum.rooms (id, site_id, name, seats, computers, step_free_access, is_retired) values ($1, $2, 'salle 9', 5, 0, true, false)",
            store.NewId(), school.Site.Id.Value));

        new CurriculumModule().Constraints[stale.ConstraintName!].ShouldBe(RoomErrors.NameTaken);
    }

    [Fact]
    public async Task What_is_sealed_cannot_be_changed_or_removed_by_the_module()
    {
        var school = await AStoredSchool.In(store);
        await school.SealedClass(await school.Enrol(2));
        await using var connection = await Source().OpenConnectionAsync(Ct);
        await using (var staff = new NpgsqlCommand("select set_config('konexio.scope', 'all', false)", connection)) await staff.ExecuteNonQueryAsync(Ct);

        foreach (var sql in new[] { "update curriculum.register_versions set hash = ''", "delete from curriculum.register_versions", "truncate curriculum.register_versions" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    private NpgsqlDataSource Source() => store.Services.GetRequiredService<IReadOnlyDictionary<string, ModuleDatabase>>()["curriculum"].Source;

    private static Error Refusal(IReadOnlyList<Error> errors) => errors.ShouldHaveSingleItem();

    private async Task<Domain.Cohorts.Cohort> AnotherCohort(AStoredSchool school)
    {
        var cohort = school.ACohort();
        await store.Do(async services => await services.GetRequiredService<Domain.Cohorts.ICohorts>().Add(cohort, Ct));
        return cohort;
    }
}
