using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Calendar;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Trainers;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Tests.Store;

/// <summary>What was stored reads as it was.</summary>
public sealed class RoundTripTests(CurriculumStore store)
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_track_site_trainer_and_cohort_come_back_whole()
    {
        var school = await AStoredSchool.In(store);

        var track = await store.Read(async services => await services.GetRequiredService<ITracks>().FindLatest(school.Track.TrackCode, Ct));
        var site = await store.Read(async services => await services.GetRequiredService<ISites>().Find(school.Site.Id, Ct));
        var trainer = await store.Read(async services => await services.GetRequiredService<ITrainers>().Find(school.Trainers[0].Id, Ct));
        var cohort = await store.Read(async services => await services.GetRequiredService<ICohorts>().Find(school.Cohort.Id, Ct));

        StoredJson.Write(track!.Content).ShouldBe(StoredJson.Write(school.Track.Content));
        (track.Id, track.Number, track.IsPublished).ShouldBe((school.Track.Id, 1, true));
        (site!.Name, site.Coordinates, site.Address.Postcode, site.Address.StreetLines[0]).ShouldBe(("Konexio Paris 18e", ASchool.Details.Coordinates, "75018", "1 rue de l'Exemple"));
        site.Rooms.Select(room => (room.Name, room.Seats)).ShouldBe([("Salle 1", 16), ("Salle 2", 16)], ignoreOrder: true);
        trainer!.Details.ShouldBe(school.Trainers[0].Details);
        (cohort!.Name, cohort.Stage, cohort.StartsOn, cohort.EndsOn, cohort.Capacity, cohort.Status)
            .ShouldBe((school.Cohort.Name, school.Cohort.Stage, school.Cohort.StartsOn, school.Cohort.EndsOn, school.Cohort.Capacity, CohortPlanStatus.Draft));
        cohort.Trainers.ShouldBe(school.Cohort.Trainers);
    }

    [Fact]
    public async Task A_session_keeps_its_half_day_to_the_instant()
    {
        var school = await AStoredSchool.In(store);
        var session = school.Class();
        (await school.Add(session)).ShouldBeEmpty();

        var found = await store.Read(async services => await services.GetRequiredService<ISessions>().Find(session.Id, Ct));

        found!.Slot.ShouldBe(session.Slot);
        (found.CohortId, found.Stage, found.UnitTitle, found.RoomId, found.TrainerId).ShouldBe((session.CohortId, session.Stage, session.UnitTitle, session.RoomId, session.TrainerId));
        found.Register.Status.ShouldBe(RegisterStatus.Planned);
    }

    [Fact]
    public async Task A_sealed_register_comes_back_with_its_seals_intact_and_can_be_amended()
    {
        var school = await AStoredSchool.In(store);
        var entries = await school.Enrol(3);
        var first = await school.SealedClass(entries);
        await school.SealedClass(entries, ASchool.Monday.AddDays(1));

        await store.Do(async services =>
        {
            var session = await AStoredSchool.Locked(services, first);
            var roster = await services.GetRequiredService<IRosters>().Of(school.Cohort.Id, Ct);
            var chain = await services.GetRequiredService<ISealChains>().FindLocked(school.Cohort.Id, Ct);
            var signed = session.Register.Versions[^1].Sheet.TrainerSignature;
            session.Register.Amend(new Amendment(AmendmentReason.ProofOfAbsence, [LineChange.Absent(entries[^1].LearnerId, excused: true)], signed), roster, chain, session.Slot.EndsAt.AddDays(2))
                .Succeeded.ShouldBeTrue();
        });

        await store.Do(async services =>
        {
            var chain = await services.GetRequiredService<ISealChains>().FindLocked(school.Cohort.Id, Ct);
            var versions = await services.GetRequiredService<ISealChains>().Versions(school.Cohort.Id, Ct);
            versions.Count.ShouldBe(3);
            chain.FirstAltered(versions).ShouldBeNull();
            var register = (await AStoredSchool.Locked(services, first)).Register;
            register.Status.ShouldBe(RegisterStatus.Amended);
            register.Versions.Select(version => version.Sheet.Version).ShouldBe([1, 2]);
            register.Lines.Count.ShouldBe(3);
        });
    }

    [Fact]
    public async Task The_secret_of_an_open_register_makes_the_same_codes_after_a_reload()
    {
        var school = await AStoredSchool.In(store);
        var session = school.Class();
        (await school.Add(session)).ShouldBeEmpty();
        var secret = SigningSecret.Create();
        await store.Do(async services => (await AStoredSchool.Locked(services, session.Id)).Register.Open(secret, session.Slot.StartsAt).Succeeded.ShouldBeTrue());

        var found = await store.Read(services => AStoredSchool.Locked(services, session.Id));

        found.Register.Secret!.ToArray().ShouldBe(secret.ToArray());
        (await store.Owner.Value<bool>("select position($2 in secret_sealed) = 0 from curriculum.registers where session_id = $1", session.Id.Value, secret.ToArray())).ShouldBeTrue();
    }

    [Fact]
    public async Task Periods_of_an_enrolment_survive_a_break()
    {
        var school = await AStoredSchool.In(store);
        var entry = (await school.Enrol(1, distanceKm: 12.5m))[0];
        await store.Do(async services =>
        {
            var found = await services.GetRequiredService<IRosters>().Find(entry.EnrolmentId, Ct);
            found!.Suspend(ASchool.Monday.AddDays(7));
            found.Resume(ASchool.Monday.AddDays(14));
        });

        var again = await store.Read(async services => await services.GetRequiredService<IRosters>().Find(entry.EnrolmentId, Ct));

        again!.Periods.ShouldBe([new EnrolmentPeriod(ASchool.Monday.AddDays(-7), ASchool.Monday.AddDays(7)), new EnrolmentPeriod(ASchool.Monday.AddDays(14), null)]);
        again.DistanceKm.ShouldBe(12.5m);
    }

    [Fact]
    public async Task An_assessment_comes_back_and_its_evidence_is_stored_sealed()
    {
        var school = await AStoredSchool.In(store);
        var entry = (await school.Enrol(1))[0];
        await store.Do(async services => await services.GetRequiredService<IStageProgress>().Add(StageProgress.Begin(entry, school.Cohort, school.Track), Ct));
        var code = school.Track.FindStage("autonomie")!.Outcomes.First().Code;
        await store.Do(async services =>
        {
            var progress = await services.GetRequiredService<IStageProgress>().Find(entry.EnrolmentId, Ct);
            progress!.AcquireOutcome(code, school.Trainers[0].Id, "wrote a letter alone", ASchool.Monday).Succeeded.ShouldBeTrue();
        });

        var found = await store.Read(async services => await services.GetRequiredService<IStageProgress>().Find(entry.EnrolmentId, Ct));

        var outcome = found!.Outcomes.Single(one => one.Code == code);
        (outcome.Status, outcome.Assessment).ShouldBe((OutcomeStatus.Acquired, new Assessment(school.Trainers[0].Id, "wrote a letter alone", ASchool.Monday)));
        (await store.Owner.Value<bool>("select bool_and(position('letter'::bytea in evidence_sealed) = 0) from curriculum.outcome_progress where enrolment_id = $1", entry.EnrolmentId.Value)).ShouldBeTrue();
    }

    [Fact]
    public async Task Attendance_is_what_the_last_versions_say_and_rules_that_fired_come_back()
    {
        var school = await AStoredSchool.In(store);
        var entries = await school.Enrol(2, distanceKm: 60);
        for (var day = 0; day < 3; day++) await school.SealedClass(entries, ASchool.Monday.AddDays(day));

        await store.Do(async services =>
        {
            var risks = services.GetRequiredService<IDropOutRisks>();
            var history = await services.GetRequiredService<IStageProgress>().History(entries[1].EnrolmentId, Ct);
            history.Statuses.ShouldBe([AttendanceStatus.UnexcusedAbsence, AttendanceStatus.UnexcusedAbsence, AttendanceStatus.UnexcusedAbsence]);
            var rules = await risks.Rules(Ct);
            rules.Rules.ShouldBe(DropOutRules.Seed.Rules, ignoreOrder: true);
            var risk = DropOutRisk.Watch(entries[1]);
            risk.Review(rules, history, ASchool.Now);
            await risks.Add(risk, Ct);
        });

        var found = await store.Read(async services => await services.GetRequiredService<IDropOutRisks>().Find(entries[1].EnrolmentId, Ct));

        found!.Fired.Select(rule => rule.Code).ShouldBe(["absent-in-a-row", "far-and-absent"], ignoreOrder: true);
        found.RaisedAt.ShouldBe(ASchool.Now);
    }

    [Fact]
    public async Task A_calendar_link_is_found_by_its_secret()
    {
        var secret = CalendarSecret.Create();
        var link = CalendarLink.Issue(CalendarSubject.Trainer, store.NewId(), secret, ASchool.Now);
        await store.Do(async services => await services.GetRequiredService<ICalendarLinks>().Add(link, Ct));

        var found = await store.Read(async services => await services.GetRequiredService<ICalendarLinks>().FindBySecret(CalendarSecret.HashOf(secret.Text), Ct));

        found.ShouldBeEquivalentTo(link);
    }
}
