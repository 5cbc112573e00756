using System.Globalization;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Benchmarks.Floor;

/// <summary>W2's and W2b's floor: the API's own SELECT, read row by row into source-generated JSON.</summary>
internal sealed class FloorLists(NpgsqlDataSource source, PersonalDataVault vault)
{
    private const string Columns =
        "select r.id, r.partner_id, r.reference, r.status, r.wanted_track, r.submitted_at, r.answer_due_at, r.last_progress_at, r.closed_at";

    public Task AnswerPartner(HttpContext http) => Answer(http, Select(http,
        $"{Columns} from floor.referrals r where r.partner_id = $1", Uuid(BenchData.Partner)), row => Summary(row, null, null));

    public Task AnswerStaff(HttpContext http)
    {
        var page = Select(http,
            $"""
            {Columns}, r.person_id, p.given_name_sealed, p.family_name_sealed, k.kek_version, k.wrapped_key
            from floor.referrals r join floor.people p on p.id = r.person_id left join floor.person_keys k on k.person_id = r.person_id where true
            """);
        page.CommandText =
            $"""
            with page as ({page.CommandText}), audited as (
                insert into floor.audit_entries (at, client_id, role, person_id, operation, access, purpose, fields)
                select ${page.Parameters.Count + 1}, 'sandbox-coordinator', 'coordinator', person_id, 'ListReferrals', 'read', 'follow referrals', array['name'] from page)
            select * from page
            """;
        page.Parameters.Add(Instant(TimeProvider.System.GetUtcNow()));
        return Answer(http, page, Named);
    }

    private async Task Answer(HttpContext http, NpgsqlBatchCommand select, Func<NpgsqlDataReader, FloorSummary> map)
    {
        var limit = Limit(http);
        var rows = new List<FloorSummary>(limit + 1);
        await using (var connection = await source.OpenConnectionAsync())
        await using (var batch = new NpgsqlBatch(connection))
        {
            batch.BatchCommands.Add(select);
            await using var reader = await batch.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add(map(reader));
        }

        string? next = null;
        if (rows.Count > limit)
        {
            rows.RemoveAt(limit);
            next = Cursor.After(rows[^1].Id);
        }

        await http.Response.WriteAsJsonAsync(new FloorPage(rows, next), FloorJson.Default.FloorPage);
    }

    private static NpgsqlBatchCommand Select(HttpContext http, string from, params ReadOnlySpan<NpgsqlParameter> first)
    {
        var command = Command(from, first);
        command.Parameters.Add(Text(http.Request.Query["status"].ToString()));
        command.CommandText += $" and r.status = ${command.Parameters.Count}";
        if (Cursor.TryRead(http.Request.Query["cursor"], out var after) && after is { } id)
        {
            command.Parameters.Add(Uuid(id));
            command.CommandText += $" and r.id < ${command.Parameters.Count}";
        }

        command.CommandText += $" order by r.id desc limit {Limit(http) + 1}";
        return command;
    }

    private static int Limit(HttpContext http) => int.Parse(http.Request.Query["limit"].ToString(), CultureInfo.InvariantCulture);

    private FloorSummary Named(NpgsqlDataReader row)
    {
        var key = vault.Open(new PersonId(row.GetGuid(9)), new WrappedKey(row.GetInt32(12), row.GetFieldValue<byte[]>(13)));
        return Summary(row, key.Open(row.GetFieldValue<byte[]>(10), BenchData.GivenNameColumn), key.Open(row.GetFieldValue<byte[]>(11), BenchData.FamilyNameColumn));
    }

    private static FloorSummary Summary(NpgsqlDataReader row, string? given, string? family)
    {
        var due = row.GetFieldValue<DateTimeOffset>(6);
        DateTimeOffset? closed = row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8);
        return new FloorSummary(
            row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5), due,
            closed is null && TimeProvider.System.GetUtcNow() > due, row.GetFieldValue<DateTimeOffset>(7), closed, given, family);
    }
}
