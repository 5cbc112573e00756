using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Benchmarks.Floor;

/// <summary>W3's floor: the API's own statement, one row and, where the holder is named, the entry that says so.</summary>
internal sealed class FloorVerification(NpgsqlDataSource source, PersonalDataVault vault)
{
    private const string Sql =
        """
        with found as (
            select c.status, c.award_name ->> 'french' as french, c.award_name ->> 'english' as english, c.issued_at, c.person_id, k.kek_version, k.wrapped_key,
                case when c.status = 'valid' and n.is_given and (n.until is null or n.until > $2) and k.person_id is not null then c.holder_sealed end as named
            from floor.certificates c left join floor.naming_consents n on n.person_id = c.person_id left join floor.holder_keys k on k.person_id = c.person_id
            where c.code = $1
        ), audited as (
            insert into floor.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields)
            select $2, 'system', 'system', person_id, 'VerifyCertificate', 'read', 'verify a certificate', array['name'] from found where named is not null
        )
        select * from found
        """;

    public async Task Answer(HttpContext http, string code)
    {
        var verified = new FloorVerified("unknown", null, null, null);
        await using (var connection = await source.OpenConnectionAsync())
        await using (var batch = new NpgsqlBatch(connection))
        {
            batch.BatchCommands.Add(Command(Sql, Text(code), Instant(TimeProvider.System.GetUtcNow())));
            await using var row = await batch.ExecuteReaderAsync();
            if (await row.ReadAsync()) verified = Of(row);
        }

        await http.Response.WriteAsJsonAsync(verified, FloorJson.Default.FloorVerified);
    }

    private FloorVerified Of(NpgsqlDataReader row)
    {
        if (row.GetString(0) != "valid") return new FloorVerified("revoked", null, null, null);

        var holder = row.IsDBNull(7)
            ? null
            : vault.Open(new PersonId(row.GetGuid(4)), new WrappedKey(row.GetInt32(5), row.GetFieldValue<byte[]>(6))).Open(row.GetFieldValue<byte[]>(7), BenchData.HolderColumn);
        return new FloorVerified("valid", new FloorAward(row.GetString(1), row.GetString(2)), DateOnly.FromDateTime(row.GetDateTime(3)), holder);
    }
}
