using Konexio.Curriculum.Application.Listening;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Tracks.Seeds;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Tests.Progress;

/// <summary>A stored cohort of a stage with morning sessions, the first some weeks ago, of which all may be sealed.</summary>
internal sealed class ACourse
{
    private readonly CurriculumApp _app;

    private ACourse(CurriculumApp app, Site site, TrainerId trainer, Cohort cohort, IReadOnlyList<Session> sessions) =>
        (_app, Site, Trainer, Cohort, Sessions) = (app, site, trainer, cohort, sessions);

    public Site Site { get; }

    public TrainerId Trainer { get; }

    public Cohort Cohort { get; }

    public IReadOnlyList<Session> Sessions { get; }

    public DateOnly FirstDay => Sessions[0].Slot.Date;

    public static async Task<ACourse> Begin(CurriculumApp app, int sessions = 4, string stage = "autonomie", string name = "Lyon 12")
    {
        var first = SchoolDay.Of(app.Now()).AddDays(-60);
        var now = SchoolDay.At(first, new TimeOnly(6, 0))!.Value;
        var site = Site.Open(new SiteId(Guid.CreateVersion7(now)), ASchool.Details).Value;
        var room = site.AddRoom(new RoomDetails("Salle 2", Seats: 16, Computers: 15, StepFreeAccess: true), now).Value;
        var trainer = Domain.Trainers.Trainer.Register(
            new TrainerId(Guid.CreateVersion7(now)), new PersonId(Guid.CreateVersion7(now)), TrainerDetails.Of("Camille", "Roux").Value, now);
        ACourse? course = null;
        await app.InModule(async services =>
        {
            var ct = TestContext.Current.CancellationToken;
            var track = await Track(services.GetRequiredService<ITracks>());
            var plan = new CohortPlan(name, first, first.AddDays(150), Capacity: 15, [trainer.Id]);
            var cohort = Cohort.Draft(new CohortId(Guid.CreateVersion7(now)), track, stage, site, plan).Value;
            cohort.Publish(site, now).Succeeded.ShouldBeTrue();
            cohort.ForgetDomainEvents();
            var unit = track.FindStage(stage)!.Units[0].Code;
            var days = Enumerable.Range(0, sessions * 2).Select(day => first.AddDays(day)).Where(day => !site.IsHoliday(day)).Take(sessions).ToList();
            var timetable = cohort.Schedule(new SessionSeries(unit, days, [ASchool.Morning], room.Id, trainer.Id), track, site, now).Value;
            await services.GetRequiredService<ISites>().Add(site, ct);
            await services.GetRequiredService<ITrainers>().Add(trainer, ct);
            await services.GetRequiredService<ICohorts>().Add(cohort, ct);
            foreach (var session in timetable.Sessions) await services.GetRequiredService<ISessions>().Add(session, ct);
            course = new ACourse(app, site, trainer.Id, cohort, timetable.Sessions);
        });
        return course!;
    }

    /// <summary>Enrols a new learner, as Enrolment tells it.</summary>
    public async Task<LearnerEnrolled> Enrol(DateOnly? on = null, decimal? distanceKm = null)
    {
        var now = _app.Now();
        var told = new LearnerEnrolled(
            Guid.CreateVersion7(now), Guid.CreateVersion7(now), Guid.CreateVersion7(now), Cohort.Id.Value, Cohort.Stage.TrackCode, Cohort.Stage.StageCode,
            Cohort.SiteId.Value, on ?? FirstDay, distanceKm);
        await _app.Tell<WhenLearnerEnrolled>(told);
        return told;
    }

    /// <summary>Keeps and seals the register of a session: all who are expected came, but for those named.</summary>
    public async Task Seal(int index, params Guid[] absent)
    {
        await _app.InModule(async services =>
        {
            var ct = TestContext.Current.CancellationToken;
            var roster = await services.GetRequiredService<IRosters>().Of(Cohort.Id, ct);
            var session = (await services.GetRequiredService<ISessions>().FindLocked(Sessions[index].Id, ct))!;
            var (register, slot) = (session.Register, session.Slot);
            register.Open(SigningSecret.Create(), slot.StartsAt).Succeeded.ShouldBeTrue();
            var pin = register.ShowCodes(slot.StartsAt).Value.Pin;
            foreach (var learner in roster.ExpectedOn(slot.Date))
            {
                var kept = absent.Contains(learner.Value)
                    ? register.NoteAbsence(learner, excused: false, roster)
                    : register.SignByCode(learner, CodeKind.Pin, pin, roster, slot.StartsAt);
                kept.Succeeded.ShouldBeTrue();
            }

            register.SignAsTrainer(Trainer, Signature.OnTablet(new DocumentId(Guid.CreateVersion7(slot.EndsAt)), slot.EndsAt)).Succeeded.ShouldBeTrue();
            var chain = await services.GetRequiredService<ISealChains>().FindLocked(Cohort.Id, ct);
            register.Seal(roster, Site, chain, slot.EndsAt).Succeeded.ShouldBeTrue();
        });
        await _app.Drain();
    }

    /// <summary>Changes a session by one of its own verbs.</summary>
    public Task Change(int index, Action<Session, DateTimeOffset> verb) => _app.InModule(async services =>
    {
        var session = (await services.GetRequiredService<ISessions>().FindLocked(Sessions[index].Id, TestContext.Current.CancellationToken))!;
        verb(session, _app.Now());
    });

    // The seed's first version, published by whichever test comes first.
    private static async Task<TrackVersion> Track(ITracks tracks)
    {
        var ct = TestContext.Current.CancellationToken;
        var content = Seed.Tracks[0];
        if (await tracks.Find(content.Code, 1, ct) is { IsPublished: true } known) return known;

        var track = ASchool.Published(content);
        await tracks.Add(track, ct);
        return track;
    }
}
