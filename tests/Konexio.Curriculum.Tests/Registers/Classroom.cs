using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Tests.Progress;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Curriculum.Tests.Registers;

/// <summary>A session of today with its learners, in a room of its own: one that is on while the app's clock stands, or one that is over.</summary>
internal sealed record Classroom(CurriculumApp App, ASchoolPlan Plan, Guid Session, IReadOnlyList<Guid> Learners)
{
    /// <summary>A small drawing, as PNG in base64.</summary>
    public const string Drawing =
        "iVBORw0KGgoAAAANSUhEUgAAACgAAAAQCAAAAABBvGJxAAAAJklEQVR42mNg+A8GBCli1aGQ1DGWgVjzGIi1l4FY9zGMBg99gwcAMN4i+p3ygCAAAAAASUVORK5CYII=";

    public const string Scan = "JVBERi0xLjcKJSVFT0YK";

    public HttpClient Trainer => App.As(Role.Trainer);

    public string Path => $"/v1/sessions/{Session}/register";

    public static Task<Classroom> On(CurriculumApp app, int learners = 2) => Of(app, learners, "09:50", "12:00");

    public static Task<Classroom> Over(CurriculumApp app, int learners = 2) => Of(app, learners, "08:00", "09:30");

    /// <summary>Another session of the same cohort, which is over too.</summary>
    public async Task<Classroom> Earlier() => this with { Session = await App.ASession(Plan, App.Today(), "06:00", "07:30") };

    public Task<JsonNode> Open() => Trainer.Do($"{Path}/open").Gives(HttpStatusCode.OK);

    public Task<JsonNode> Codes() => Trainer.See($"{Path}/codes").Gives(HttpStatusCode.OK);

    public Task<JsonNode> Read() => Trainer.See(Path).Gives(HttpStatusCode.OK);

    public async Task<JsonNode> Line(Guid learner) => (await Read())["lines"]!.AsArray().Single(line => line!.Id("learnerId") == learner)!;

    public Task<HttpResponseMessage> SignOnTablet(Guid learner, object? arrivedAt = null) =>
        Trainer.Do($"{Path}/sign-on-tablet", new { learnerId = learner, drawing = Drawing, arrivedAt });

    public Task<HttpResponseMessage> SignAsTrainer() => Trainer.Do($"{Path}/sign-as-trainer", new { trainerId = Plan.Trainer, drawing = Drawing });

    public Task<HttpResponseMessage> Seal() => Trainer.Do($"{Path}/seal");

    /// <summary>Everyone signed at the beginning, the trainer at the end, and it was sealed.</summary>
    public async Task<JsonNode> Sealed()
    {
        await Signed();
        return await Seal().Gives(HttpStatusCode.OK);
    }

    public async Task Signed()
    {
        await Open();
        var starts = (await Read()).Text("startsAt");
        foreach (var learner in Learners) await SignOnTablet(learner, starts).Gives(HttpStatusCode.OK);
        await SignAsTrainer().Gives(HttpStatusCode.OK);
    }

    private static async Task<Classroom> Of(CurriculumApp app, int learners, string start, string end)
    {
        var plan = await app.APublishedCohort();
        var ids = Enumerable.Range(0, learners).Select(_ => Guid.CreateVersion7(app.Clock.GetUtcNow())).ToList();
        await app.InModule(async services =>
        {
            var rosters = services.GetRequiredService<IRosters>();
            foreach (var id in ids)
                await rosters.Add(RosterEntry.Enrol(new EnrolmentId(id), new CohortId(plan.Cohort), new LearnerId(id), new PersonId(id), app.Today(), null), CancellationToken.None);
        });
        return new Classroom(app, plan, await app.ASession(plan, app.Today(), start, end), ids);
    }
}
