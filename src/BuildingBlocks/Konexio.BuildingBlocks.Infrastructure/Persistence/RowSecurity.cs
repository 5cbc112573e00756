namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Who sees which row, as a migration states it.</summary>
public static class RowSecurity
{
    /// <summary>Staff and the system see all rows of these tables, nobody else any.</summary>
    public static string StaffOnly(string schema, IEnumerable<string> tables) => string.Join('\n', tables.Select(table =>
        $"""
        alter table {schema}.{table} enable row level security;
        alter table {schema}.{table} force row level security;
        {Policy(schema, table, "staff", "all")}
        """));

    /// <summary>Who has this scope sees all rows of these tables, too.</summary>
    public static string AlsoFor(string scope, string schema, IEnumerable<string> tables) =>
        string.Join('\n', tables.Select(table => Policy(schema, table, scope, scope)));

    // Settings are compared within CASE, of which PostgreSQL expects half the rows (ReferralSecurity of Enrolment).
    private static string Policy(string schema, string table, string name, string scope) =>
        $"create policy {table}_{name} on {schema}.{table} using (case (select current_setting('konexio.scope', true)) when '{scope}' then true else false end);";
}
