using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;

namespace Konexio.Certification.Tests;

/// <summary>A skills card whose holder may sit every module.</summary>
internal sealed record ACard(Guid Id, string Number, Guid Person, Guid? Learner);

/// <summary>An exam session of tomorrow over HTTP, with a tester who teaches nobody.</summary>
internal sealed class Hall
{
    public static readonly string[] FourModules = ["tableur", "presentation", "essentiels-web", "securite-ti"];

    private readonly CertificationApp _app;

    private Hall(CertificationApp app) => _app = app;

    public Guid Id { get; private init; }

    public Guid Tester { get; private init; }

    public string Path => $"/v1/exam-sessions/{Id}";

    public HttpClient Staff => _app.As(Role.Coordinator);

    public HttpClient Supervisor => _app.As(Role.Supervisor);

    public HttpClient TesterClient => _app.As(Role.Tester);

    public static async Task<Hall> Plan(CertificationApp app, int seats = 20, Guid? tester = null, params string[] modules)
    {
        var by = tester ?? await app.ATester();
        var planned = await app.As(Role.Coordinator).Do("/v1/exam-sessions", Form(by, seats, modules)).Gives(HttpStatusCode.Created);
        return new Hall(app) { Id = planned.Id(), Tester = by };
    }

    public static object Form(Guid tester, int seats = 20, params string[] modules) => new
    {
        siteId = Guid.Parse("01920000-0000-7000-8000-000000000021"),
        startsAt = "2026-11-25T09:00:00+01:00",
        seats,
        moduleCodes = modules.Length == 0 ? FourModules : modules,
        testerIds = new[] { tester },
    };

    public static async Task<Hall> Open(CertificationApp app, int seats = 20, Guid? tester = null, params string[] modules)
    {
        var hall = await Plan(app, seats, tester, modules);
        await hall.Staff.Do($"{hall.Path}/open").ShouldLead("open");
        return hall;
    }

    public Task<HttpResponseMessage> Registering(ACard card, string module = "tableur", object? body = null) =>
        Staff.Do($"{Path}/attempts", body ?? new { skillsCardId = card.Id, moduleCode = module });

    public async Task<Guid> Register(ACard card, string module = "tableur") => (await Registering(card, module).Gives(HttpStatusCode.Created)).Id();

    /// <summary>As if it had been planned for this morning: the clock of all tests stands still.</summary>
    public async Task Begin()
    {
        await _app.Database.Query("update certification.exam_sessions set starts_at = '2026-11-24 08:00Z' where id = $1", Id);
        await _app.Database.Query("update certification.attempts set sat_at = '2026-11-24 08:00Z' where exam_session_id = $1", Id);
    }

    public Task<HttpResponseMessage> Starting(Guid attempt, Guid? tester = null) => TesterClient.Do($"/v1/attempts/{attempt}/start", new { testerId = tester ?? Tester });

    public async Task Sit(Guid attempt, decimal score)
    {
        await Starting(attempt).ShouldLead("started");
        await TesterClient.Do($"/v1/attempts/{attempt}/result", new { score }).Gives(HttpStatusCode.OK);
    }

    /// <summary>Registers the candidate for these modules, lets the session begin, and notes one score for all.</summary>
    public async Task<IReadOnlyList<Guid>> SitAll(ACard card, decimal score, params string[] modules)
    {
        List<Guid> attempts = [];
        foreach (var module in modules.Length == 0 ? FourModules : modules) attempts.Add(await Register(card, module));
        await Begin();
        foreach (var attempt in attempts) await Sit(attempt, score);
        return attempts;
    }

    public async Task ToJury()
    {
        await TesterClient.Do($"{Path}/finalise").ShouldLead("finalised");
        await Supervisor.Do($"{Path}/review").ShouldLead("inReview");
    }

    public async Task Publish()
    {
        await ToJury();
        await Supervisor.Do($"{Path}/publish").Gives(HttpStatusCode.OK);
        await _app.Drain();
    }

    public async Task<JsonNode> Attempt(Guid id) => await Supervisor.See($"/v1/attempts/{id}").Gives(HttpStatusCode.OK);

    public Task<HttpResponseMessage> Judge(Guid attempt, string verb, object? body = null) => Supervisor.Do(
        $"/v1/attempts/{attempt}/{verb}", body ?? new { commentForCandidate = "Nous vous écrirons.", commentForOrganisation = "Vu par deux membres du jury." });

    public async Task<IReadOnlyList<string>> CertificatesOf(ACard card) => await _app.Ask(
        "select award_code || ' ' || status || coalesce(' ' || revocation, '') from certification.certificates where skills_card_id = $1 order by issued_at, id", card.Id);
}
