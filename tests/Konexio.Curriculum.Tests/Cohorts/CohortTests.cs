using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Tracks.Seeds;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Cohorts;

public sealed class CohortTests
{
    private readonly ASchool _school = new();

    private Cohort Cohort => _school.Cohort;

    [Fact]
    public void A_cohort_delivers_a_stage_of_a_published_version()
    {
        var draft = TrackVersion.Draft(Seed.Tracks[0], latest: null, Now).Value;

        Cohort.Draft(new CohortId(Id(4)), draft, "autonomie", _school.Site, Plan).Errors.ShouldBe([TrackErrors.NotPublished]);
        Cohort.Draft(new CohortId(Id(4)), _school.Track, "digistart", _school.Site, Plan).Errors.ShouldBe([TrackErrors.StageNotFound]);
    }

    [Fact]
    public void A_cohort_keeps_its_version_when_the_track_changes()
    {
        var next = TrackVersion.Draft(Seed.Tracks[0], _school.Track, Now).Value;
        next.Publish(Now);

        Cohort.Stage.ShouldBe(new StageRef("parcours-digital", 1, "autonomie"));
        Should.Throw<ArgumentException>(() => Cohort.Schedule(new SessionSeries("debutant", [Monday], [Morning], _school.Room.Id, TheTrainer), next, _school.Site, Now));
    }

    [Fact]
    public void A_plan_needs_a_name_an_order_of_dates_and_a_place()
    {
        var plan = new CohortPlan(" ", Monday, Monday.AddDays(-1), Capacity: 0, []);

        Cohort.Draft(new CohortId(Id(4)), _school.Track, "autonomie", _school.Site, plan).Errors
            .ShouldBe([CohortErrors.NameRequired, CohortErrors.EndsBeforeStart, CohortErrors.CapacityOutOfRange]);
    }

    [Fact]
    public void Publishing_tells_what_enrolment_needs()
    {
        Cohort.Publish(_school.Site, Now).Succeeded.ShouldBeTrue();

        Cohort.DomainEvents.ShouldBe(
        [
            new CohortPublished(
                Cohort.Id, "Lyon 12", Cohort.Stage, _school.Site.Id, "Konexio Paris 18e", _school.Site.Coordinates, Plan.StartsOn, Plan.EndsOn, 15),
        ]);
    }

    [Fact]
    public void A_cohort_whose_first_day_is_over_is_not_published() =>
        Cohort.Publish(_school.Site, Now.AddDays(1)).Error.ShouldBe(CohortErrors.StartsInPast);

    [Fact]
    public void A_cohort_starts_on_its_first_day_in_Paris()
    {
        Cohort.Publish(_school.Site, Now.AddDays(-9));
        var midnight = new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.Zero);

        Cohort.Start(midnight.AddSeconds(-1)).Error.ShouldBe(CohortErrors.TooEarlyToStart);
        Cohort.Start(midnight).Succeeded.ShouldBeTrue();
        Cohort.DomainEvents[^1].ShouldBe(new CohortStarted(Cohort.Id, Monday));
    }

    [Fact]
    public void Only_what_was_published_is_told_again_when_it_is_revised()
    {
        Revise(Plan with { Capacity = 12 });
        Cohort.DomainEvents.ShouldBeEmpty();
        Cohort.Publish(_school.Site, Now);

        Revise(Plan with { Capacity = 14 });

        Cohort.DomainEvents.OfType<CohortPublished>().Select(told => told.Capacity).ShouldBe([12, 14]);
    }

    [Fact]
    public void No_enrolled_learner_loses_their_place()
    {
        Revise(Plan with { Capacity = 9 }, enrolled: 10).ShouldBe("cohort.capacity-below-enrolled");
        Revise(Plan with { Capacity = 10 }, enrolled: 10).ShouldBeNull();
    }

    [Fact]
    public void What_is_planned_must_remain_possible()
    {
        var session = _school.Class(Monday.AddDays(7));

        Revise(Plan with { StartsOn = Monday.AddDays(8) }, session).ShouldBe("session.outside-cohort");
        Revise(Plan with { EndsOn = Monday.AddDays(6) }, session).ShouldBe("session.outside-cohort");
        Revise(Plan with { Trainers = [] }, session).ShouldBe("session.trainer-not-of-cohort");
        Revise(Plan with { Capacity = 17 }, session).ShouldBe("session.room-too-small");
        session.Cancel(SessionCancellation.Other, Now);
        Revise(Plan with { StartsOn = Monday.AddDays(8), Capacity = 17 }, session).ShouldBeNull();
    }

    [Fact]
    public void The_first_day_of_a_running_cohort_is_past()
    {
        Cohort.Publish(_school.Site, Now);
        Cohort.Start(Now);

        Revise(Plan with { StartsOn = Monday.AddDays(1) }).ShouldBe("cohort.already-started");
        Revise(Plan with { EndsOn = Plan.EndsOn.AddDays(14) }).ShouldBeNull();
    }

    [Fact]
    public void A_cohort_is_not_complete_while_a_register_is_open()
    {
        Cohort.Publish(_school.Site, Now);
        Cohort.Start(Now);
        var (held, open) = (_school.SealedClass(Monday, 1, 2), _school.OpenClass(Monday.AddDays(1)));

        Cohort.Complete([held, open], Now).Error!.Arguments["count"].ShouldBe(1);
        open.Cancel(SessionCancellation.TooFewLearners, Now);
        Cohort.Complete([held, open], Now).Succeeded.ShouldBeTrue();
        Cohort.DomainEvents[^1].ShouldBe(new CohortCompleted(Cohort.Id, Monday));
    }

    [Fact]
    public void Cancelling_a_cohort_cancels_what_nobody_has_signed_for()
    {
        Cohort.Publish(_school.Site, Now);
        var (held, planned) = (_school.SealedClass(Monday, 1, 2), _school.Class(Monday.AddDays(1)));

        Cohort.Cancel([held, planned], Now).Succeeded.ShouldBeTrue();

        held.Register.Status.ShouldBe(RegisterStatus.Sealed);
        planned.Cancellation.ShouldBe(SessionCancellation.CohortCancelled);
        Cohort.DomainEvents[^1].ShouldBe(new CohortCancelled(Cohort.Id, Monday));
    }

    private string? Revise(CohortPlan plan, params Session[] sessions) => Revise(plan, enrolled: 0, sessions);

    private string? Revise(CohortPlan plan, int enrolled, params Session[] sessions) =>
        Cohort.Revise(plan, _school.Site, sessions, enrolled).Errors is [var error, ..] ? error.Code : null;
}
