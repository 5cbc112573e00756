using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.People;

namespace Konexio.Mentoring.Tests.Matching;

/// <summary>A cohort whose language no other test speaks, so that no other test's mentors can be theirs.</summary>
internal sealed class MatchingCalls(MentoringApp app)
{
    private static int s_tongues;

    public Guid Cohort { get; } = People.New();

    public string Tongue { get; } = string.Create(CultureInfo.InvariantCulture, $"fr-{Interlocked.Increment(ref s_tongues):x8}");

    public Task<Mentee> Mentee(MentorId[]? excludedMentors = null, MentoringSkill[]? skills = null, Place? place = null) =>
        app.AMentee(People.MenteeProfile(languages: [Tongue], skills: skills, excludedMentors: excludedMentors), Cohort, place);

    public Task<Mentor> Mentor(int capacity = 1, Company? company = null, MentoringSkill[]? skills = null, Place? place = null) =>
        app.AMentor(company, People.MentorProfile(languages: [Tongue, "en"], skills: skills), capacity, place);

    public async Task<Guid> Start(object? more = null) => (await Started(more).Gives(HttpStatusCode.Created)).Id();

    public Task<HttpResponseMessage> Started(object? more = null)
    {
        var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more ?? new { }))!.AsObject();
        body["cohortId"] ??= Cohort;
        return app.Staff().DoText("/v1/matching-runs", body.ToJsonString());
    }

    public Task<JsonNode> See(Guid run) => app.Staff().See($"/v1/matching-runs/{run}").Gives(HttpStatusCode.OK);

    public async Task<string> Pairs(Guid run) =>
        string.Join(", ", (await See(run))["pairs"]!.AsArray().Select(pair => $"{pair!.Id("menteeId")} {pair!.Id("mentorId")}").Order(StringComparer.Ordinal));

    public static object Pair(Mentee mentee, Mentor mentor) => new { menteeId = mentee.Id.Value, mentorId = mentor.Id.Value };

    public static string Shown(params (Mentee Mentee, Mentor Mentor)[] pairs) =>
        string.Join(", ", pairs.Select(pair => $"{pair.Mentee.Id} {pair.Mentor.Id}").Order(StringComparer.Ordinal));
}
