using System.Net;
using System.Text.Json.Nodes;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Infrastructure.Surveys;
using Konexio.SharedKernel;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Impact.Tests.Surveys;

/// <summary>A learner who may be surveyed.</summary>
internal sealed record Asked(Guid Learner, Guid Person, Guid Enrolment, Guid Cohort);

/// <summary>What tests of surveys say again and again.</summary>
internal static class Surveying
{
    public static readonly DateOnly Today = SchoolDay.Of(ImpactApp.Now);

    private static readonly string[] Languages = ["fr", "en", "ar", "fa", "ps", "ti", "uk"];

    public static Guid NewId() => Guid.CreateVersion7(ImpactApp.Now);

    public static object Text(string words) => Languages.ToDictionary(language => language, language => $"{words} ({language})");

    /// <summary>A survey of two questions: a single choice and a yes or no.</summary>
    public static Dictionary<string, object> Form(string? code = null, params string[] waves)
    {
        var form = new Dictionary<string, object>
        {
            ["title"] = Text("Titre"),
            ["introduction"] = Text("Introduction"),
            ["questions"] = new object[]
            {
                new { code = "mood", kind = "singleChoice", text = Text("Humeur"), choices = new[] { new { code = "good", label = Text("Bonne") }, new { code = "bad", label = Text("Mauvaise") } } },
                new { code = "works", kind = "yesNo", text = Text("Travail"), choices = Array.Empty<object>() },
            },
        };
        if (code is null) return form;

        form["code"] = code;
        form["waves"] = waves.Length == 0 ? ["entry", "exit"] : waves;
        return form;
    }

    public static string NewCode() => $"s{NewId():N}";

    /// <summary>Lets Impact hear that a learner began, and where a day is given that they ended; and that they consent.</summary>
    public static async Task<Asked> Learner(this ImpactApp app, DateOnly begunOn, DateOnly? endedOn = null, bool consents = true, Guid? cohort = null)
    {
        var asked = new Asked(NewId(), NewId(), NewId(), cohort ?? NewId());
        await app.Hear(new LearnerEnrolled(asked.Enrolment, asked.Learner, asked.Person, asked.Cohort, "parcours-digital", "autonomie", NewId(), begunOn, null));
        await app.Hear(new EnrolmentActivated(asked.Enrolment, asked.Learner, asked.Cohort, begunOn));
        if (endedOn is { } end) await app.Hear(new EnrolmentCompleted(asked.Enrolment, asked.Learner, asked.Cohort, end));
        if (consents) await app.Hear(new ConsentGiven(asked.Person, "beSurveyed", null));
        return asked;
    }

    /// <summary>Lets Impact hear that two learners are one person.</summary>
    public static async Task Merge(this ImpactApp app, Asked survivor, Asked absorbed)
    {
        foreach (var one in new[] { survivor, absorbed }) await app.Hear(new LearnerAdmitted(one.Learner, one.Person, null));
        await app.Hear(new PeopleMerged(survivor.Person, absorbed.Person));
    }

    public static Task Tick(this ImpactApp app) => app.Services.GetRequiredService<SurveyClock>().Tick(TestContext.Current.CancellationToken);

    /// <summary>What the system asks of itself.</summary>
    public static async Task<Result<T>> AskSystem<T>(this ImpactApp app, IRequest<Result<T>> request)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("a test");
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, TestContext.Current.CancellationToken);
    }

    public static Task<List<JsonNode>> Invitations(this ImpactApp app, Asked asked) => app.Staff().All($"/v1/survey-invitations?surveyCode=impact&learnerId={asked.Learner}");

    /// <summary>The link that staff hands out, without the host.</summary>
    public static async Task<string> Link(this ImpactApp app, Guid invitation)
    {
        var sent = await app.Staff().Do($"/v1/survey-invitations/{invitation}/send").Gives(HttpStatusCode.OK);
        return new Uri(sent.Text("link")).AbsolutePath;
    }

    /// <summary>The link to the only wave of the seed to which the learner is invited.</summary>
    public static async Task<string> OnlyLink(this ImpactApp app, Asked asked)
    {
        await app.Tick();
        return await app.Link((await app.Invitations(asked)).ShouldHaveSingleItem().Id());
    }

    public static string Token(string link) => link["/s/".Length..];

    public static string Path(string link) => $"/v1/survey-invitations/{Token(link)}";
}
