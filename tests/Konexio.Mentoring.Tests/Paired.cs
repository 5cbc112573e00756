using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;

namespace Konexio.Mentoring.Tests;

/// <summary>A mentorship over HTTP, with its two.</summary>
internal sealed class Paired
{
    private readonly MentoringApp _app;

    private Paired(MentoringApp app, Mentor mentor, Mentee mentee, Guid id) => (_app, Mentor, Mentee, Id) = (app, mentor, mentee, id);

    public Mentor Mentor { get; }

    public Mentee Mentee { get; }

    public Guid Id { get; }

    public Guid Company => Mentor.CompanyId.Value;

    public string Path => $"/v1/mentorships/{Id}";

    public HttpClient MentorClient => _app.Mentor(Mentor.Id.Value);

    public static async Task<Paired> Proposed(MentoringApp app, Mentor? mentor = null, Mentee? mentee = null)
    {
        var (with, who) = (mentor ?? await app.AMentor(), mentee ?? await app.AMentee());
        var proposed = await app.Staff().Do("/v1/mentorships", new { menteeId = who.Id.Value, mentorId = with.Id.Value }).Gives(HttpStatusCode.Created);
        return new Paired(app, with, who, proposed.Id());
    }

    public static async Task<Paired> Accepted(MentoringApp app, Mentor? mentor = null, Mentee? mentee = null)
    {
        var paired = await Proposed(app, mentor, mentee);
        await app.Staff().Do($"{paired.Path}/accept", new { side = "mentee" }).ShouldLead("proposed");
        await paired.MentorClient.Do($"{paired.Path}/accept", new { side = "mentor" }).ShouldLead("accepted");
        return paired;
    }

    /// <summary>Active since the first of the month, so that there are days of which sessions can be logged.</summary>
    public static async Task<Paired> Active(MentoringApp app, Mentor? mentor = null, Mentee? mentee = null)
    {
        var paired = await Accepted(app, mentor, mentee);
        await paired.MentorClient.Do($"{paired.Path}/begin").ShouldLead("active");
        await app.Database.Query("update mentoring.mentorships set started_at = '2026-11-01 09:00Z', silent_since = '2026-11-20 09:00Z' where id = $1", paired.Id);
        return paired;
    }

    public Task<HttpResponseMessage> Logging(string heldOn = "2026-11-20", int minutes = 60, string kind = "career", string side = "mentor", string? note = null) =>
        (side == "mentor" ? MentorClient : _app.Staff()).Do("/v1/mentoring-sessions", new { mentorshipId = Id, side, kind, heldOn, minutes, note });

    public async Task<Guid> Log(string heldOn = "2026-11-20", int minutes = 60, string kind = "career") => (await Logging(heldOn, minutes, kind).Gives(HttpStatusCode.Created)).Id();

    public async Task<Guid> LogConfirmed(string heldOn = "2026-11-20", int minutes = 60, string kind = "career")
    {
        var session = await Log(heldOn, minutes, kind);
        await _app.Staff().Do($"/v1/mentoring-sessions/{session}/confirm", new { side = "mentee" }).ShouldLead("confirmed");
        return session;
    }

    public async Task<string> Status() => (await _app.Staff().See(Path).Gives(HttpStatusCode.OK)).Text("status");
}

internal static class Trails
{
    /// <summary>The events that were told of an aggregate, in their order.</summary>
    public static async Task<IReadOnlyList<string>> Told(this MentoringApp app, Guid aggregate) => await app.Ask(
        "select replace(replace(event_name, 'mentoring.', ''), '.v1', '') from mentoring.outbox_messages where aggregate_id = $1 order by sequence", aggregate);

    /// <summary>Who touched a person's data, and how.</summary>
    public static async Task<IReadOnlyList<string>> TouchedBy(this MentoringApp app, Guid person, string operation) => [.. (await app.Database.Query(
        "select access || ' ' || role from mentoring.audit_entries where person_id = $1 and operation = $2 order by id", person, operation)).Select(row => (string)row[0]!)];

    /// <summary>What the ledger says of a session or workshop.</summary>
    public static Task<IReadOnlyList<string>> Ledger(this MentoringApp app, Guid source) =>
        app.Ask("select given_on::text || ' ' || kind || ' ' || minutes from mentoring.hours_entries where source_id = $1 order by id", source);

    public static HttpClient CompanyClient(this MentoringApp app, Guid company) => app.As(Role.Company, company);
}
