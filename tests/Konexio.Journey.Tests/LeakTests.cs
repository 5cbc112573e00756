using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Konexio.Testing;

namespace Konexio.Journey.Tests;

/// <summary>Marked values in every personal field; after a full run they are nowhere but in the answers to the school's staff.</summary>
public sealed class LeakTests
{
    private const string Marker = "zzmark";
    private const string Digits = "39981234";

    [Fact]
    public async Task Nothing_personal_is_in_logs_traces_problems_events_or_any_table_in_clear()
    {
        var traces = new ConcurrentQueue<string>();
        using var listener = Listen(traces);
        await using var app = await KonexioApp.Start();
        var answers = new List<string>();

        await Run(app, answers);
        await app.Drain();

        app.Logs.Lines.ShouldNotBeEmpty();
        app.Logs.Lines.Where(IsMarked).ShouldBeEmpty("logs");
        traces.ShouldNotBeEmpty();
        traces.Where(IsMarked).ShouldBeEmpty("traces");
        answers.Where(IsMarked).ShouldBeEmpty("answers to partners, problem documents and locations");
        (await InClear(app.Database)).ShouldBeEmpty("tables");
        (await app.Database.Value<long>("select count(*) from enrolment.outbox_messages")).ShouldBeGreaterThan(3);
        (await app.Database.Value<long>("select count(*) from enrolment.audit_entries")).ShouldBeGreaterThan(3);
    }

    private static async Task Run(KonexioApp app, List<string> answers)
    {
        var (partner, coordinator, supervisor) = (await app.ClientFor("partner"), await app.ClientFor("coordinator"), await app.ClientFor("supervisor"));
        var (first, twin, third) = (await Submitted("leak-1"), await Submitted("leak-2"), await Submitted("leak-3"));
        await Keep(partner.Do("/v1/referrals", Marked("leak-1"), "leak-key"));
        await Keep(Bulk(partner, Marked("leak-4"), new { reference = "leak-5", person = new { givenName = Marker, phone = "x" + Marker, birthDate = Marker } }));
        await Keep(partner.Do("/v1/referrals", new { reference = "leak-6", person = new { givenName = Marker + "\u0000", phone = Marker, email = Marker, birthDate = Marker, nationality = Marker, preferredLanguage = Marker } }));
        await Keep(partner.Do("/v1/referrals", new { reference = "leak-7", person = new { zzmarkMember = 1, givenName = 17 } }), mayQuoteMembers: true);
        await Keep(coordinator.Do("/v1/learners", new { applicant = new { givenName = Marker, email = Marker, phone = Marker } }));
        await app.Drain();

        await coordinator.See($"/v1/referrals/{first}").Gives(HttpStatusCode.OK);
        await coordinator.See("/v1/referrals?limit=200").Gives(HttpStatusCode.OK);
        await Keep(coordinator.Do($"/v1/referrals/{first}/request-information", new { question = Marker }));
        await Keep(partner.Do($"/v1/referrals/{first}/provide-information", new { answer = Marker }));
        await Keep(coordinator.Do($"/v1/referrals/{third}/propose-decline", new { reason = "other", text = Marker }));
        await Keep(supervisor.Do($"/v1/referrals/{third}/confirm-decline"));
        await Keep(partner.Do($"/v1/referrals/{third}/withdraw", new { withdrawnBy = "person", reason = Marker }));
        await Keep(partner.Do($"/v1/referrals/{twin}/withdraw", new { withdrawnBy = "person", reason = Marker }));
        var duplicates = (await coordinator.See("/v1/duplicates").Gives(HttpStatusCode.OK))["items"]!.AsArray();
        duplicates.ShouldNotBeEmpty();
        foreach (var duplicate in duplicates) await coordinator.See($"/v1/duplicates/{duplicate!.Id()}").Gives(HttpStatusCode.OK);
        await Keep(coordinator.Do($"/v1/duplicates/{duplicates[0]!.Id()}/dismiss"));
        await Keep(coordinator.Do($"/v1/referrals/{first}/accept"));
        await app.Drain();

        var learner = (await coordinator.See($"/v1/learners?referralId={first}").Gives(HttpStatusCode.OK))["items"]!.AsArray().Single()!.Id();
        await coordinator.See($"/v1/learners/{learner}").Gives(HttpStatusCode.OK);
        await Keep(coordinator.Do($"/v1/learners/{learner}/positionings", new
        {
            french = "a2",
            digital = new { informationAndData = 1, communication = 1, contentCreation = 1, safety = 1, problemSolving = 1 },
            assessor = "Sonia",
            evidence = Marker,
        }));
        await Keep(partner.See($"/v1/referrals/{first}"));
        await Keep(partner.See("/v1/referrals?limit=200"));
        await Keep(partner.See($"/v1/referrals?cursor={Marker}"));

        async Task<Guid> Submitted(string reference)
        {
            using var answer = await partner.Do("/v1/referrals", Marked(reference), reference == "leak-1" ? "leak-key" : null);
            var text = await answer.Content.ReadAsStringAsync();
            answer.StatusCode.ShouldBe(HttpStatusCode.Created, text);
            answers.Add($"{answer.Headers} {text}");
            return JsonNode.Parse(text)!.Id();
        }

        async Task Keep(Task<HttpResponseMessage> call, bool mayQuoteMembers = false)
        {
            using var answer = await call;
            ((int)answer.StatusCode).ShouldBeLessThan(500);
            var text = await answer.Content.ReadAsStringAsync();
            answers.Add($"{answer.Headers} {(mayQuoteMembers ? text.Replace("zzmarkMember", "", StringComparison.Ordinal) : text)}");
        }
    }

    private static object Marked(string reference) => new
    {
        reference,
        person = new
        {
            givenName = $"{Marker}given",
            familyName = $"{Marker}family",
            nativeName = $"{Marker}native",
            birthDate = "1990-05-17",
            phone = $"+336{Digits}",
            email = $"{Marker}@exemple.org",
            partnerPersonId = $"{Marker}-{reference}",
            nationality = "SY",
            administrativeStatus = "refugee",
        },
        wantedTrack = "parcours-digital",
        accommodationNeeds = new { extraTime = true, accessibleRoom = false, childcare = true, note = $"{Marker}note" },
        referent = new { name = $"{Marker}referent", email = $"{Marker}referent@exemple.org", phone = $"+336{Digits}", organisation = $"{Marker}organisation" },
        attestation = new { date = "2026-03-01", language = "fr" },
        comment = $"{Marker}comment",
    };

    private static Task<HttpResponseMessage> Bulk(HttpClient partner, params object[] items)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', items.Select(item => System.Text.Json.JsonSerializer.Serialize(item)))));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return partner.PostAsync(new Uri("/v1/referrals/bulk", UriKind.Relative), content);
    }

    private static ActivityListener Listen(ConcurrentQueue<string> traces)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Konexio", StringComparison.Ordinal) || source.Name == "Npgsql" || source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traces.Enqueue(
                $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(told => told.Tags))} {string.Join(' ', activity.Baggage)}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>Every row of every table but for its references to nothing: text, documents, and bytes as an editor would show them.</summary>
    private static async Task<IReadOnlyList<string>> InClear(Database database)
    {
        var found = new List<string>();
        var columns = await database.Query(
            """
            select table_schema, table_name, column_name, data_type from information_schema.columns
            where table_schema in ('enrolment', 'access') and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')
            """);
        columns.Count.ShouldBeGreaterThan(30);
        foreach (var column in columns)
        {
            var text = (string)column[3]! == "bytea" ? $"encode(\"{column[2]}\", 'escape')" : $"\"{column[2]}\"::text";
            var marked = await database.Value<long>(
                $"select count(*) from \"{column[0]}\".\"{column[1]}\" where {text} ilike '%{Marker}%' or {text} like '%{Digits}%'");
            if (marked > 0) found.Add($"{column[0]}.{column[1]}.{column[2]}: {marked}");
        }

        return found;
    }

    private static bool IsMarked(string text) =>
        text.Contains(Marker, StringComparison.OrdinalIgnoreCase) || text.Contains(Digits, StringComparison.Ordinal);
}
