using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure;

/// <summary>What a newcomer finds of Curriculum: a site with two rooms, two trainers, and a published cohort with its first classes.</summary>
internal sealed class CurriculumSandbox(IServiceScopeFactory scopes, TimeProvider clock) : ISeedSandbox
{
    private static readonly CohortId CohortId = new(Guid.Parse("01920000-0000-7000-8000-000000000011"));
    private static readonly SiteId SiteId = new(Guid.Parse("01920000-0000-7000-8000-000000000021"));
    private static readonly TrainerId Nadia = new(Guid.Parse("01920000-0000-7000-8000-000000000031"));
    private static readonly TrainerId Luc = new(Guid.Parse("01920000-0000-7000-8000-000000000032"));

    public async Task Seed(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("sandbox");
        var seeded = await scope.ServiceProvider.GetRequiredService<ModuleSession<CurriculumDbContext>>().Commit<Nothing>(
            isCommand: false, () => Seed(scope.ServiceProvider, ct), ct);
        if (!seeded.Succeeded) throw new InvalidOperationException($"The sandbox could not be seeded: {seeded.Errors[0].Code}");
    }

    private async Task<Result<Nothing>> Seed(IServiceProvider services, CancellationToken ct)
    {
        // Each start asks; through EF, the question alone would compile the module's model.
        var store = services.GetRequiredService<ModuleSession<CurriculumDbContext>>();
        if (await store.Query(Command("select 1 from curriculum.cohorts where id = $1", Uuid(CohortId.Value)), _ => true, ct) is not []) return default(Nothing);

        var now = clock.GetUtcNow();
        var track = await services.GetRequiredService<ITracks>().Find("parcours-digital", 1, ct);
        var site = ASite();
        var room = site.AddRoom(new RoomDetails("Salle 1", Seats: 16, Computers: 16, StepFreeAccess: true), now).Value;
        site.AddRoom(new RoomDetails("Salle 2", Seats: 20, Computers: 12, StepFreeAccess: false), now);
        await services.GetRequiredService<ISites>().Add(site, ct);
        foreach (var (id, name) in new[] { (Nadia, "Nadia"), (Luc, "Luc") })
            await services.GetRequiredService<ITrainers>().Add(ATrainer(id, name, now), ct);

        var starts = SchoolDay.Of(now).AddDays(30);
        var plan = new CohortPlan("Parcours digital, promotion de démonstration", starts, starts.AddDays(60), Capacity: 15, [Nadia, Luc]);
        var cohort = Cohort.Draft(CohortId, track!, "autonomie", site, plan).Value;
        if (cohort.Publish(site, now).Error is { } refusal) return refusal;

        await services.GetRequiredService<ICohorts>().Add(cohort, ct);
        var timetable = cohort.Schedule(FirstWeeks(starts, room), track!, site, now).Value;
        foreach (var session in timetable.Sessions) await services.GetRequiredService<ISessions>().Add(session, ct);
        return default(Nothing);
    }

    private static Site ASite() => Site.Open(SiteId, new SiteDetails
    {
        Name = "Konexio Paris 18e",
        Address = new SiteAddress { StreetLines = ["1 rue de l'Exemple"], Postcode = "75018", CommuneName = "Paris", CommuneCode = "75118" },
        Coordinates = Coordinates.Create(48.8925, 2.3444).Value,
    }).Value;

    private static Trainer ATrainer(TrainerId id, string name, DateTimeOffset now) => Trainer.Register(
        id, new PersonId(Guid.CreateVersion7(now)), TrainerDetails.Of(name, "Exemple", $"{name}@example.org").Value, now);

    private static SessionSeries FirstWeeks(DateOnly starts, Room room) => new(
        "debutant",
        [.. Enumerable.Range(0, 14).Select(starts.AddDays).Where(day => day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Thursday)],
        [new HalfDay(new TimeOnly(9, 0), new TimeOnly(12, 30))],
        room.Id,
        Nadia);
}
