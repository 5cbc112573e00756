using Konexio.BuildingBlocks.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Tests.Store;

/// <summary>What is there from the beginning, and what a development host adds.</summary>
public sealed class SandboxTests(CurriculumBesideEnrolment both) : IClassFixture<CurriculumBesideEnrolment>
{
    private static readonly Guid Cohort = Guid.Parse("01920000-0000-7000-8000-000000000011");

    private Database Database => both.App.Database;

    [Fact]
    public async Task Both_tracks_are_there_published_as_version_1()
    {
        var tracks = await Database.Query("select track_code, number, published_at is not null from curriculum.track_versions order by track_code");

        tracks.Select(row => (row[0], row[1], row[2])).ShouldBe([("parcours-code", 1, true), ("parcours-digital", 1, true)]);
    }

    [Fact]
    public async Task The_sandbox_has_a_published_cohort_of_which_Enrolment_hears_and_seeding_again_changes_nothing()
    {
        await Seed();
        await both.App.Drain();
        var first = await State();

        await Seed();
        await both.App.Drain();

        (await State()).ShouldBe(first);
        (await Database.Value<long>("select count(*) from enrolment.places where cohort_id = $1", Cohort)).ShouldBe(15);
        (await Database.Value<string>("select name from enrolment.cohorts where id = $1", Cohort)).ShouldBe("Parcours digital, promotion de démonstration");
        (await Database.Value<long>("select count(*) from curriculum.sessions where cohort_id = $1", Cohort)).ShouldBeInRange(3, 4);
        (await Database.Value<long>("select count(*) from curriculum.rooms")).ShouldBe(2);
        (await Database.Value<long>("select count(*) from curriculum.trainers")).ShouldBe(2);
    }

    private async Task Seed()
    {
        await using var scope = both.App.Services.CreateAsyncScope();
        foreach (var seed in scope.ServiceProvider.GetServices<ISeedSandbox>()) await seed.Seed(TestContext.Current.CancellationToken);
    }

    private async Task<string> State() => await Database.Value<string>(
        """
        select string_agg(xmin::text, ',' order by id) || (select count(*) from curriculum.outbox_messages) || '/' || (select count(*) from enrolment.learners)
        from (select xmin, id from curriculum.cohorts union all select xmin, id from curriculum.sessions union all select xmin, id from curriculum.sites
              union all select xmin, id from curriculum.trainers union all select xmin, id from enrolment.cohorts) as all_rows (xmin, id)
        """);
}
