using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Tests;

/// <summary>What must be there before a test of planning comes to its own point: each call makes things of its own.</summary>
internal static class Planning
{
    private static int s_count;

    /// <summary>The id of nothing.</summary>
    public static Guid Unknown { get; } = Guid.Parse("01920000-0000-7000-8000-00000000ffff");

    public static HttpClient Coordinator(this CurriculumApp app) => app.As(Role.Coordinator);

    public static DateOnly Today(this CurriculumApp app) => SchoolDay.Of(app.Clock.GetUtcNow());

    public static string Unique(string name) => $"{name}-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}";

    public static object Track(string code, decimal minimumAttendance = 0.8m, string competence = "1.1") => new
    {
        code,
        name = Text("Parcours d'essai", "Trial track"),
        stages = new[]
        {
            new
            {
                code = "autonomie",
                name = Text("Autonomie", "Autonomy"),
                units = new[]
                {
                    new { code = "debutant", title = Text("Premiers pas", "First steps"), hours = 20, level = "beginner", outcomes = new[] { new { code = "chercher", text = Text("Chercher", "Search"), competences = new[] { competence } } } },
                },
                gate = new { minimumAttendance, requiredOutcomes = new[] { "chercher" } },
            },
        },
    };

    public static object Site(string name = "Konexio Paris 18e", double? latitude = 48.8925, double? longitude = 2.3444, string postcode = "75018", bool alsaceMoselleHolidays = false) => new
    {
        name,
        address = new { streetLines = new[] { "1 rue de l'Exemple" }, postcode, communeName = "Paris", communeCode = "75118" },
        latitude,
        longitude,
        alsaceMoselleHolidays,
    };

    public static async Task<string> APublishedTrack(this CurriculumApp app)
    {
        var code = Unique("parcours");
        await app.Coordinator().Do("/v1/tracks", Track(code)).Gives(HttpStatusCode.Created);
        await app.As(Role.Supervisor).Do($"/v1/tracks/{code}/versions/1/publish").Gives(HttpStatusCode.OK);
        return code;
    }

    public static async Task<Guid> ASite(this CurriculumApp app, bool alsaceMoselle = false) =>
        (await app.Coordinator().Do("/v1/sites", Site(alsaceMoselleHolidays: alsaceMoselle)).Gives(HttpStatusCode.Created)).Id();

    public static async Task<Guid> ARoom(this CurriculumApp app, Guid site, int seats = 16) =>
        (await app.Coordinator().Do($"/v1/sites/{site}/rooms", new { name = Unique("Salle"), seats, computers = 15, stepFreeAccess = true }).Gives(HttpStatusCode.Created)).Id();

    public static async Task<Guid> ATrainer(this CurriculumApp app, string givenName = "Sonia") =>
        (await app.Coordinator().Do("/v1/trainers", new { givenName, familyName = "Exemple", email = "sonia@example.org" }).Gives(HttpStatusCode.Created)).Id();

    /// <summary>A cohort that can be taught from today on, for half a year.</summary>
    public static async Task<ASchoolPlan> ACohort(this CurriculumApp app, ASchoolPlan? beside = null, DateOnly? startsOn = null, bool alsaceMoselle = false)
    {
        var plan = beside ?? new ASchoolPlan(await app.APublishedTrack(), await app.ASite(alsaceMoselle), Guid.Empty, await app.ATrainer(), Guid.Empty, startsOn ?? app.Today());
        if (plan.Room == Guid.Empty) plan = plan with { Room = await app.ARoom(plan.Site) };
        return plan with { Cohort = (await app.Coordinator().Do("/v1/cohort-plans", plan.Draft()).Gives(HttpStatusCode.Created)).Id() };
    }

    public static async Task<ASchoolPlan> APublishedCohort(this CurriculumApp app, DateOnly? startsOn = null)
    {
        var plan = await app.ACohort(startsOn: startsOn);
        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/publish").Gives(HttpStatusCode.OK);
        return plan;
    }

    public static async Task<ASchoolPlan> ARunningCohort(this CurriculumApp app)
    {
        var plan = await app.APublishedCohort();
        await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/start").Gives(HttpStatusCode.OK);
        return plan;
    }

    public static async Task<Guid> ASession(this CurriculumApp app, ASchoolPlan plan, DateOnly? on = null, string start = "09:00", string end = "12:30")
    {
        var made = await app.Coordinator().Do($"/v1/cohort-plans/{plan.Cohort}/timetable", plan.Series(on ?? plan.WorkingDay(), start, end)).Gives(HttpStatusCode.Created);
        return made["sessions"]!.AsArray().Single()!.Id();
    }

    private static object Text(string fr, string en) => new { fr, en };
}

/// <summary>What one cohort is planned with.</summary>
internal sealed record ASchoolPlan(string Track, Guid Site, Guid Room, Guid Trainer, Guid Cohort, DateOnly StartsOn)
{
    public DateOnly EndsOn => StartsOn.AddMonths(6);

    /// <summary>A day of the cohort, from its third on, that is not a public holiday.</summary>
    public DateOnly WorkingDay(int after = 2)
    {
        var day = StartsOn.AddDays(after);
        while (Domain.Calendar.PublicHolidays.Include(day, alsaceMoselle: true)) day = day.AddDays(1);
        return day;
    }

    public object Draft(string? name = null, int capacity = 15) => new
    {
        name = name ?? Planning.Unique("Promotion"),
        trackCode = Track,
        stageCode = "autonomie",
        siteId = Site,
        startsOn = StartsOn,
        endsOn = EndsOn,
        capacity,
        trainerIds = new[] { Trainer },
    };

    public object Revision(string name = "Promotion révisée", int capacity = 15, DateOnly? startsOn = null, DateOnly? endsOn = null, params Guid[] trainers) =>
        new { name, startsOn = startsOn ?? StartsOn, endsOn = endsOn ?? EndsOn, capacity, trainerIds = (Guid[])[Trainer, .. trainers] };

    public object Series(DateOnly firstDate, string start = "09:00", string end = "12:30", string? recurrence = null, DateOnly? lastDate = null, Guid? room = null, Guid? trainer = null, string unitCode = "debutant") => new
    {
        unitCode,
        recurrence,
        firstDate,
        lastDate,
        halfDays = new[] { new { start, end } },
        roomId = room ?? Room,
        trainerId = trainer ?? Trainer,
    };

    public object Booking(DateOnly date, string start = "13:30", string end = "17:00", Guid? room = null, Guid? trainer = null) =>
        new { date, start, end, roomId = room ?? Room, trainerId = trainer ?? Trainer };
}
