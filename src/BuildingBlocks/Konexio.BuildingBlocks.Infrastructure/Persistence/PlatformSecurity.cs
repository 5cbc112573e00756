namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>What a module's role may do in its schema; each first migration calls it last.</summary>
public static class PlatformSecurity
{
    /// <summary>The role reads and writes rows, owns nothing, and can only add to the audit.</summary>
    public static string Grants(string schema) =>
        $"""
        grant select, insert, update, delete on all tables in schema {schema} to {DatabaseConnections.RoleOf(schema)};
        alter default privileges in schema {schema} grant select, insert, update, delete on tables to {DatabaseConnections.RoleOf(schema)};
        revoke update, delete on {schema}.audit_entries, {schema}.audit_seals from {DatabaseConnections.RoleOf(schema)};
        revoke insert, update, delete on {schema}.migrations from {DatabaseConnections.RoleOf(schema)};
        """;
}
