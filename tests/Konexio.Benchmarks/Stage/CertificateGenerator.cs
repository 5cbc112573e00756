using System.Globalization;
using Konexio.Benchmarks.Load;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.SharedKernel;
using Npgsql;
using NpgsqlTypes;

namespace Konexio.Benchmarks.Stage;

/// <summary>Fills Certification's tables: certificates of one award, each of another holder. One in ten is revoked, every fourth holder consents to be named.</summary>
internal sealed class CertificateGenerator(NpgsqlConnection connection, PersonalDataVault vault)
{
    // No other certificate has a number of this year.
    private const int Year = 2001;
    private static readonly DateTimeOffset At = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task Fill(CancellationToken ct)
    {
        if (await connection.Read<long>($"select count(*) from certification.certificates where number like 'KNX-{Year}-%'", ct) > 0) return;

        // Foreign keys hold by construction, so they are not checked row by row.
        await connection.Execute("set session_replication_role = replica", ct);
        var rows = BenchCodes.All.Select(Make).ToList();
        await Copy("person_keys (person_id, kek_version, wrapped_key)", rows, row => [row.Person, row.Wrapped.Version, row.Wrapped.Bytes], ct);
        await Copy("skills_cards (id, number, issued_on, expires_on, holder_sealed, person_id)", rows,
            row => [row.Card, $"BENCH-{row.Number:000000}", DateOnly.FromDateTime(At.UtcDateTime), DateOnly.FromDateTime(At.UtcDateTime).AddYears(3), row.Holder, row.Person], ct);
        await Copy("naming_consents (person_id, is_given)", rows.Where(row => SubmitRequests.Mix((ulong)row.Number) % 4 == 0), row => [row.Person, true], ct);
        await CopyCertificates(rows, ct);
        await connection.Execute("set session_replication_role = origin", ct);
    }

    private Row Make(string code, int number)
    {
        var person = new PersonId(Guid.CreateVersion7(At));
        var (key, wrapped) = vault.NewKey(person);
        return new Row(number + 1, code, person.Value, Guid.CreateVersion7(At), wrapped, key.Seal($"Holder {number:000000}", BenchData.HolderColumn)!);
    }

    private async Task Copy(string table, IEnumerable<Row> rows, Func<Row, object[]> values, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy certification.{table} from stdin (format binary)", ct);
        foreach (var row in rows) await copy.WriteRowAsync(ct, values(row));
        await copy.CompleteAsync(ct);
    }

    private async Task CopyCertificates(List<Row> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy certification.certificates (id, number, code, skills_card_id, person_id, award_code, catalogue_version, issued_at, holder_sealed, award_name, modules, status, ended_at, revocation)
            from stdin (format binary)
            """, ct);
        foreach (var row in rows)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"KNX-{Year}-{row.Number:000000}");
            await copy.StartRowAsync(ct);
            foreach (var value in new object[] { Guid.CreateVersion7(At), number, row.Code, row.Card, row.Person, "pcie-start", 1, At.UtcDateTime, row.Holder })
                await copy.WriteAsync(value, ct);
            await copy.WriteAsync("""{"french":"PCIE Start","english":"ICDL Start"}""", NpgsqlDbType.Jsonb, ct);
            await copy.WriteAsync("""[{"code":"tableur","name":{"french":"Tableur","english":"Spreadsheets"},"syllabusVersion":"6.0"}]""", NpgsqlDbType.Jsonb, ct);
            var isRevoked = row.Number % 10 == 0;
            await copy.WriteAsync(isRevoked ? "revoked" : "valid", ct);
            if (isRevoked) await copy.WriteAsync(At.UtcDateTime, ct);
            else await copy.WriteNullAsync(ct);
            if (isRevoked) await copy.WriteAsync("issuedInError", ct);
            else await copy.WriteNullAsync(ct);
        }

        await copy.CompleteAsync(ct);
    }

    private sealed record Row(int Number, string Code, Guid Person, Guid Card, WrappedKey Wrapped, byte[] Holder);
}
