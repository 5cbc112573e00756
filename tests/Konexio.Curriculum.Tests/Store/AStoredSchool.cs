using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Tracks.Seeds;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Tests.Store;

/// <summary>A school of its own in the store: a track, a site with two rooms, two trainers and a cohort.</summary>
internal sealed class AStoredSchool
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private AStoredSchool(CurriculumStore store)
    {
        Store = store;
        Track = ASchool.Published(Seed.Tracks[0] with { Code = $"track-{store.NewId():N}" });
        Site = Site.Open(new SiteId(store.NewId()), ASchool.Details).Value;
        Rooms = [.. new[] { "Salle 1", "Salle 2" }.Select(name => Site.AddRoom(new RoomDetails(name, 16, 15, StepFreeAccess: true), ASchool.Now).Value)];
        Trainers = [.. new[] { "Nadia", "Luc" }.Select(name => Trainer.Register(
            new TrainerId(store.NewId()), new PersonId(store.NewId()), TrainerDetails.Of(name, "Exemple", "formation@example.org").Value, ASchool.Now))];
        Cohort = ACohort();
    }

    public CurriculumStore Store { get; }

    public TrackVersion Track { get; }

    public Site Site { get; }

    public IReadOnlyList<Room> Rooms { get; }

    public IReadOnlyList<Trainer> Trainers { get; }

    public Cohort Cohort { get; }

    public static async Task<AStoredSchool> In(CurriculumStore store)
    {
        var school = new AStoredSchool(store);
        await store.Do(async services =>
        {
            await services.GetRequiredService<ITracks>().Add(school.Track, Ct);
            await services.GetRequiredService<ISites>().Add(school.Site, Ct);
            foreach (var trainer in school.Trainers) await services.GetRequiredService<ITrainers>().Add(trainer, Ct);
            await services.GetRequiredService<ICohorts>().Add(school.Cohort, Ct);
        });
        return school;
    }

    public Cohort ACohort() => Cohort.Draft(new CohortId(Store.NewId()), Track, "autonomie", Site, ASchool.Plan with { Trainers = [.. Trainers.Select(trainer => trainer.Id)] }).Value;

    public Session Class(int room = 0, int trainer = 0, DateOnly? on = null, Cohort? of = null) =>
        (of ?? Cohort).Schedule(new SessionSeries("debutant", [on ?? ASchool.Monday], [ASchool.Morning], Rooms[room].Id, Trainers[trainer].Id), Track, Site, ASchool.Now)
            .Value.Sessions.ShouldHaveSingleItem();

    public Task<IReadOnlyList<Error>> Add(params IEnumerable<Session> sessions) => Store.Try(async services =>
    {
        foreach (var session in sessions) await services.GetRequiredService<ISessions>().Add(session, Ct);
    });

    public async Task<IReadOnlyList<RosterEntry>> Enrol(int count, decimal? distanceKm = null)
    {
        var entries = Enumerable.Range(0, count).Select(_ => RosterEntry.Enrol(
            new EnrolmentId(Store.NewId()), Cohort.Id, new LearnerId(Store.NewId()), new PersonId(Store.NewId()), ASchool.Monday.AddDays(-7), distanceKm)).ToList();
        await Store.Do(async services =>
        {
            foreach (var entry in entries) await services.GetRequiredService<IRosters>().Add(entry, Ct);
        });
        return entries;
    }

    /// <summary>A class that was held and sealed: all who are enrolled came but the last.</summary>
    public async Task<SessionId> SealedClass(IReadOnlyList<RosterEntry> entries, DateOnly? on = null)
    {
        var session = Class(on: on);
        (await Add(session)).ShouldBeEmpty();
        await Store.Do(async services => (await Locked(services, session.Id)).Register.Open(SigningSecret.Create(), session.Slot.StartsAt).Succeeded.ShouldBeTrue());
        await Store.Do(async services =>
        {
            var (register, roster) = ((await Locked(services, session.Id)).Register, await services.GetRequiredService<IRosters>().Of(Cohort.Id, Ct));
            foreach (var entry in entries.SkipLast(1))
                register.SignOnTablet(entry.LearnerId, new DocumentId(Store.NewId()), session.Slot.StartsAt.AddTicks(1234567), roster, session.Slot.EndsAt).Succeeded.ShouldBeTrue();
            register.NoteAbsence(entries[^1].LearnerId, excused: false, roster).Succeeded.ShouldBeTrue();
            register.SignAsTrainer(session.TrainerId, Signature.OnTablet(new DocumentId(Store.NewId()), session.Slot.EndsAt)).Succeeded.ShouldBeTrue();
        });
        await Store.Do(async services =>
        {
            var (register, roster) = ((await Locked(services, session.Id)).Register, await services.GetRequiredService<IRosters>().Of(Cohort.Id, Ct));
            var site = await services.GetRequiredService<ISites>().Find(Site.Id, Ct);
            var chain = await services.GetRequiredService<ISealChains>().FindLocked(Cohort.Id, Ct);
            register.Seal(roster, site!, chain, session.Slot.EndsAt.AddTicks(7654321)).Succeeded.ShouldBeTrue();
        });
        return session.Id;
    }

    public static async Task<Session> Locked(IServiceProvider services, SessionId id) => (await services.GetRequiredService<ISessions>().FindLocked(id, Ct))!;
}
