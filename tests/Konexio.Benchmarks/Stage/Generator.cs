using Konexio.Benchmarks.Load;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.SharedKernel;
using Npgsql;
using NpgsqlTypes;

namespace Konexio.Benchmarks.Stage;

/// <summary>Fills the API's tables: three years of referrals from 200 partners, each person with a key and sealed names of their own.</summary>
internal sealed class Generator(NpgsqlConnection connection, PersonalDataVault vault, int rows)
{
    private const int Partners = 200;
    private const int AtOnce = 50_000;
    private static readonly DateTimeOffset Last = new(2026, 6, 30, 0, 0, 0, TimeSpan.Zero);

    // Of a hundred referrals, so many are in each state.
    private static readonly string[] Statuses =
    [
        .. Enumerable.Repeat("accepted", 45), .. Enumerable.Repeat("declined", 19), .. Enumerable.Repeat("withdrawn", 11), .. Enumerable.Repeat("expired", 9),
        .. Enumerable.Repeat("submitted", 7), .. Enumerable.Repeat("inReview", 5), .. Enumerable.Repeat("infoRequested", 2), "declineProposed", "superseded",
    ];

    public async Task Fill(CancellationToken ct)
    {
        // Foreign keys hold by construction, so they are not checked row by row.
        await connection.Execute("set session_replication_role = replica", ct);
        await connection.Execute(
            $"""
            insert into enrolment.partners (id, name, kind, siret, status, registered_at, status_changed_at, status_changed_by, updated_at, contacts, commune_code, commune_name, postcode, street_lines)
            select id, 'Partner ' || n, 'association', null, 'validated', now(), now(), 'school', now(), '[]', '93001', 'Aubervilliers', '93300', array['1 rue de la Paix']
            from (select n, case n when 0 then '{BenchData.Partner}' else '01930000-0000-7000-8000-' || lpad(n::text, 12, '0') end::uuid as id from generate_series(0, {Partners - 1}) n) partner
            on conflict do nothing
            """, ct);
        for (var from = 0; from < rows; from += AtOnce)
        {
            var batch = Enumerable.Range(from, Math.Min(AtOnce, rows - from)).AsParallel().AsOrdered().Select(Make).ToList();
            await CopyPeople(batch, ct);
            await CopyKeys(batch, ct);
            await CopyReferrals(batch, ct);
        }

        await connection.Execute("set session_replication_role = origin", ct);
    }

    private Row Make(int number)
    {
        var mixed = SubmitRequests.Mix((ulong)number);
        var at = Last.AddSeconds(-94_608_000d * (rows - number) / rows);
        var status = Statuses[mixed % 100];
        var isClosed = status is "accepted" or "declined" or "withdrawn" or "expired" or "superseded";
        var person = new PersonId(Guid.CreateVersion7(at));
        var (key, wrapped) = vault.NewKey(person);
        var partner = (int)((mixed >> 8) % Partners);
        return new Row(
            Guid.CreateVersion7(at), partner == 0 ? BenchData.Partner : new Guid($"01930000-0000-7000-8000-{partner:000000000000}"), person.Value, $"R{number:00000000}",
            status, at.UtcDateTime, at.AddDays(1 + (mixed % 20)).UtcDateTime, isClosed, wrapped.Version, wrapped.Bytes,
            key.Seal($"Given{mixed % 1_000:000}", BenchData.GivenNameColumn)!, key.Seal($"Family{(mixed >> 30) % 10_000:0000}", BenchData.FamilyNameColumn)!,
            key.Seal(new string('x', 200), "people.details")!, key.Seal(new string('x', 120), "referrals.details")!);
    }

    private async Task CopyPeople(List<Row> batch, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy enrolment.people (id, given_name_sealed, family_name_sealed, details_sealed, recorded_at, absorbed_records) from stdin (format binary)", ct);
        foreach (var row in batch)
            await copy.WriteRowAsync(ct, row.Person, row.Given, row.Family, row.PersonDetails, row.At, 0);
        await copy.CompleteAsync(ct);
    }

    private async Task CopyKeys(List<Row> batch, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy enrolment.person_keys (person_id, kek_version, wrapped_key) from stdin (format binary)", ct);
        foreach (var row in batch) await copy.WriteRowAsync(ct, row.Person, row.KekVersion, row.WrappedKey);
        await copy.CompleteAsync(ct);
    }

    private async Task CopyReferrals(List<Row> batch, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy enrolment.referrals (id, partner_id, person_id, reference, content_fingerprint, wanted_track, needs, languages, home_commune, greatest_travel_minutes,
                attested_on, attested_language, details_sealed, status, submitted_at, answer_due_at, last_progress_at, closed_at, reminders_sent, change_count)
            from stdin (format binary)
            """, ct);
        var fingerprint = new byte[32];
        string[] needs = ["numerique--maitriser-les-fondamentaux-du-numerique"];
        foreach (var row in batch)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(row.Id, ct);
            await copy.WriteAsync(row.Partner, ct);
            await copy.WriteAsync(row.Person, ct);
            await copy.WriteAsync(row.Reference, ct);
            await copy.WriteAsync(fingerprint, ct);
            await copy.WriteAsync("parcours-digital", ct);
            await copy.WriteAsync(needs, ct);
            await copy.WriteAsync("""[{"Language":"fr","Level":"a2"}]""", NpgsqlDbType.Jsonb, ct);
            await copy.WriteAsync("93001", ct);
            await copy.WriteAsync(60, ct);
            await copy.WriteAsync(DateOnly.FromDateTime(row.At), ct);
            await copy.WriteAsync("fr", ct);
            await copy.WriteAsync(row.ReferralDetails, ct);
            await copy.WriteAsync(row.Status, ct);
            await copy.WriteAsync(row.At, ct);
            await copy.WriteAsync(row.At.AddDays(15), ct);
            await copy.WriteAsync(row.Progress, ct);
            if (row.IsClosed) await copy.WriteAsync(row.Progress, ct);
            else await copy.WriteNullAsync(ct);
            await copy.WriteAsync(0, ct);
            await copy.WriteAsync(1, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private sealed record Row(
        Guid Id, Guid Partner, Guid Person, string Reference, string Status, DateTime At, DateTime Progress, bool IsClosed, int KekVersion, byte[] WrappedKey,
        byte[] Given, byte[] Family, byte[] PersonDetails, byte[] ReferralDetails);
}
