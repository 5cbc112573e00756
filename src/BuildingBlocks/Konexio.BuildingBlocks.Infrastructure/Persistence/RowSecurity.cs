namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Who sees which row, as a migration states it.</summary>
public static class RowSecurity
{
    /// <summary>Staff and the system see all rows of these tables, nobody else any.</summary>
    public static string StaffOnly(string schema, IEnumerable<string> tables) => string.Join('\n', tables.Select(table =>
        // Settings are compared within CASE, of which PostgreSQL expects half the rows (ReferralSecurity of Enrolment).
        $"""
        alter table {schema}.{table} enable row level security;
        alter table {schema}.{table} force row level security;
        create policy {table}_staff on {schema}.{table} using (case (select current_setting('konexio.scope', true)) when 'all' then true else false end);
        """));

    /// <summary>Who has this scope sees all rows of these tables, too.</summary>
    public static string AlsoFor(string scope, string schema, IEnumerable<string> tables) => string.Join('\n', tables.Select(table =>
        $"create policy {table}_{scope} on {schema}.{table} using (case (select current_setting('konexio.scope', true)) when '{scope}' then true else false end);"));
}
