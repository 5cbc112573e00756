using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Tracks.Seeds;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Tests;

/// <summary>A cohort of the seeded track at a site in Paris, from Monday 2 March to 30 June 2026, with a class on that Monday morning.</summary>
internal sealed class ASchool
{
    public ASchool(bool alsaceMoselle = false)
    {
        Site = Site.Open(new SiteId(Id(1)), Details with { AlsaceMoselleHolidays = alsaceMoselle }).Value;
        Room = Site.AddRoom(new RoomDetails("Salle 2", Seats: 16, Computers: 15, StepFreeAccess: true), Now).Value;
        Track = Published(Seed.Tracks[0]);
        Cohort = Cohort.Draft(new CohortId(Id(3)), Track, "autonomie", Site, Plan).Value;
        Chain = SealChain.Of(Cohort.Id);
    }

    public static DateOnly Monday { get; } = new(2026, 3, 2);

    /// <summary>Six in the morning in Paris, three hours before the class.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 5, 0, 0, TimeSpan.Zero);

    public static HalfDay Morning { get; } = new(new TimeOnly(9, 0), new TimeOnly(12, 30));

    public static HalfDay Afternoon { get; } = new(new TimeOnly(13, 30), new TimeOnly(17, 0));

    public static TrainerId TheTrainer { get; } = new(Id(2));

    public static SiteDetails Details { get; } = new()
    {
        Name = "Konexio Paris 18e",
        Address = new SiteAddress { StreetLines = ["1 rue de l'Exemple"], Postcode = "75018", CommuneName = "Paris", CommuneCode = "75118" },
        Coordinates = Coordinates.Create(48.8925, 2.3444).Value,
    };

    public static CohortPlan Plan { get; } = new("Lyon 12", Monday, new DateOnly(2026, 6, 30), Capacity: 15, [TheTrainer]);

    public Site Site { get; }

    public Room Room { get; }

    public TrackVersion Track { get; }

    public Cohort Cohort { get; }

    public SealChain Chain { get; }

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static LearnerId Learner(int number) => new(Id(100 + number));

    public static TrackVersion Published(TrackContent content)
    {
        var track = TrackVersion.Draft(content, latest: null, Now).Value;
        track.Publish(Now).Succeeded.ShouldBeTrue();
        return track;
    }

    public RosterEntry Enrol(int learner, DateOnly? on = null, decimal? distanceKm = null) => RosterEntry.Enrol(
        new EnrolmentId(Id(200 + learner)), Cohort.Id, Learner(learner), new PersonId(Id(300 + learner)), on ?? Monday.AddDays(-30), distanceKm);

    public Roster Roster(params IEnumerable<int> learners) => new([.. learners.Select(learner => Enrol(learner))]);

    public Session Class(DateOnly? on = null, HalfDay? half = null) =>
        Schedule([on ?? Monday], [half ?? Morning]).Value.Sessions.ShouldHaveSingleItem();

    public Result<Timetable> Schedule(IReadOnlyList<DateOnly> dates, IReadOnlyList<HalfDay> halves, string unit = "debutant") =>
        Cohort.Schedule(new SessionSeries(unit, dates, halves, Room.Id, TheTrainer), Track, Site, Now);

    /// <summary>A class whose register is open, as its hour begins.</summary>
    public Session OpenClass(DateOnly? on = null)
    {
        var session = Class(on);
        session.Register.Open(SigningSecret.Create(), session.Slot.StartsAt).Succeeded.ShouldBeTrue();
        return session;
    }

    /// <summary>A class that is over and sealed: the even learners came, the odd ones did not.</summary>
    public Session SealedClass(DateOnly on, params int[] learners)
    {
        var (session, roster) = (OpenClass(on), Roster(learners));
        foreach (var learner in learners)
        {
            var written = learner % 2 == 0
                ? session.Register.SignOnTablet(Learner(learner), new DocumentId(Id(400 + learner)), session.Slot.StartsAt, roster, session.Slot.StartsAt)
                : session.Register.NoteAbsence(Learner(learner), excused: false, roster);
            written.Succeeded.ShouldBeTrue();
        }

        SignAsTrainer(session);
        session.Register.Seal(roster, Site, Chain, session.Slot.EndsAt).Succeeded.ShouldBeTrue();
        return session;
    }

    public static void SignAsTrainer(Session session) =>
        session.Register.SignAsTrainer(TheTrainer, Signature.OnTablet(new DocumentId(Id(9)), session.Slot.EndsAt)).Succeeded.ShouldBeTrue();
}
