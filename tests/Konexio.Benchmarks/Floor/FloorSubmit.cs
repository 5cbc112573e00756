using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Benchmarks.Floor;

/// <summary>W1's floor: the rows that SubmitReferral writes, in one batch.</summary>
internal sealed class FloorSubmit(NpgsqlDataSource source, SealedSizes sizes)
{
    private const string Client = "sandbox-partner";

    // As long as the trace context that the API stores beside an event.
    private const string TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    public async Task Answer(HttpContext http)
    {
        var sent = (await http.Request.ReadFromJsonAsync(FloorJson.Default.FloorReferral))!;
        var now = TimeProvider.System.GetUtcNow();
        var (id, person) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now));
        var submitted = new FloorSubmitted(id, sent.Reference, "submitted", now, now.AddDays(15));

        await using (var connection = await source.OpenConnectionAsync())
        await using (var batch = new NpgsqlBatch(connection))
        {
            batch.BatchCommands.Add(Command(
                "insert into floor.idempotency_keys (client_id, key, fingerprint, response, claimed_at) values ($1, $2, $3, $4, $5)",
                Text(Client), Text(http.Request.Headers["Idempotency-Key"].ToString()), Noise(32),
                Text(JsonSerializer.Serialize(submitted, FloorJson.Default.FloorSubmitted)), Instant(now)));
            Write(batch, sent, submitted, person, now);
            await batch.ExecuteNonQueryAsync();
        }

        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.Headers.Location = $"/v1/referrals/{id}";
        await http.Response.WriteAsJsonAsync(submitted, FloorJson.Default.FloorSubmitted);
    }

    private void Write(NpgsqlBatch batch, FloorReferral sent, FloorSubmitted submitted, Guid person, DateTimeOffset now)
    {
        var partner = BenchData.Partner;
        batch.BatchCommands.Add(Command(
            "insert into floor.person_keys (person_id, kek_version, wrapped_key) values ($1, $2, $3)", Uuid(person), Number(1), Noise(sizes.WrappedKey)));
        batch.BatchCommands.Add(Command(
            "insert into floor.people (id, given_name_sealed, family_name_sealed, details_sealed, recorded_at, absorbed_records) values ($1, $2, $3, $4, $5, 0)",
            Uuid(person), Noise(sizes.GivenName), Noise(sizes.FamilyName), Noise(sizes.Person), Instant(now)));
        batch.BatchCommands.Add(Command(
            """
            insert into floor.referrals (id, partner_id, person_id, reference, content_fingerprint, wanted_track, needs, languages, home_commune,
                greatest_travel_minutes, attested_on, attested_language, details_sealed, status, submitted_at, answer_due_at, last_progress_at, reminders_sent, change_count)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 0, 1)
            """,
            Uuid(submitted.Id), Uuid(partner), Uuid(person), Text(sent.Reference), Noise(32), Text(sent.WantedTrack),
            new NpgsqlParameter<string[]> { TypedValue = sent.Needs },
            Json(JsonSerializer.Serialize(sent.Languages, FloorJson.Default.FloorLanguageArray)), Text(sent.HomeCommune), Number(sent.GreatestTravelMinutes),
            new NpgsqlParameter<DateOnly> { TypedValue = sent.Attestation.Date }, Text(sent.Attestation.Language), Noise(sizes.Referral), Text("submitted"),
            Instant(now), Instant(submitted.AnswerDueAt), Instant(now)));
        batch.BatchCommands.Add(Command(
            "insert into floor.referral_changes (referral_id, sequence, from_status, to_status, at, changed_by, reason, note_sealed) values ($1, 1, null, 'submitted', $2, $3, null, null)",
            Uuid(submitted.Id), Instant(now), Text(Client)));
        batch.BatchCommands.Add(Command(
            "insert into floor.outbox_messages (id, event_name, aggregate_id, payload, occurred_at, trace_parent) values ($1, $2, $3, $4, $5, $6)",
            Uuid(Guid.CreateVersion7(now)), Text("enrolment.referral-submitted.v1"), Uuid(submitted.Id),
            Json(JsonSerializer.Serialize(new FloorEvent(submitted.Id, partner, person), FloorJson.Default.FloorEvent)), Instant(now), Text(TraceParent)));
        batch.BatchCommands.Add(Command(
            "insert into floor.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields) values ($1, $2, 'partner', $3, 'SubmitReferral', 'change', 'refer a person', $4)",
            Instant(now), Text(Client), Uuid(person), new NpgsqlParameter<string[]> { TypedValue = ["person", "referral"] }));
    }

    private static NpgsqlParameter Noise(int length) => Bytes(RandomNumberGenerator.GetBytes(length));

    private static NpgsqlParameter<string> Json(string value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Jsonb };
}
