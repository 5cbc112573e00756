using Npgsql;

namespace Konexio.Benchmarks.Stage;

/// <summary>The API's own tables once more, in a schema without row security and roles: same columns, checks, indexes and foreign keys.</summary>
internal static class FloorSchema
{
    private static readonly string[] Tables =
        ["partners", "people", "person_keys", "referrals", "referral_changes", "outbox_messages", "idempotency_keys", "audit_entries"];

    public static async Task Copy(NpgsqlConnection connection, CancellationToken ct)
    {
        await connection.Execute("drop schema if exists floor cascade; create schema floor; set session_replication_role = replica", ct);
        foreach (var table in Tables) await connection.Execute($"create table floor.{table} (like enrolment.{table} including all)", ct);
        foreach (var table in Tables[..4]) await connection.Execute($"insert into floor.{table} select * from enrolment.{table}", ct);
        await connection.Execute(
            """
            create table floor.certificates (like certification.certificates including all);
            create table floor.naming_consents (like certification.naming_consents including all);
            create table floor.holder_keys (like certification.person_keys including all);
            insert into floor.certificates select * from certification.certificates;
            insert into floor.naming_consents select * from certification.naming_consents;
            insert into floor.holder_keys select * from certification.person_keys
            """, ct);
        foreach (var (table, name, definition) in await ForeignKeys(connection, ct))
        {
            var there = definition.Replace("enrolment.", "floor.", StringComparison.Ordinal);
            await connection.Execute($"alter table floor.{table} add constraint {name} {there}", ct);
        }

        await connection.Execute("set session_replication_role = origin", ct);
    }

    private static async Task<List<(string Table, string Name, string Definition)>> ForeignKeys(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select t.relname, c.conname, pg_get_constraintdef(c.oid) from pg_constraint c
            join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
            where c.contype = 'f' and c.connamespace = 'enrolment'::regnamespace and t.relname = any($1) and f.relname = any($1)
            """, connection);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Tables });
        var found = new List<(string, string, string)>();
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) found.Add((row.GetString(0), row.GetString(1), row.GetString(2)));
        return found;
    }
}

internal static class Sql
{
    public static async Task Execute(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1200 };
        await command.ExecuteNonQueryAsync(ct);
    }

    public static async Task<T> Read<T>(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1200 };
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }
}
