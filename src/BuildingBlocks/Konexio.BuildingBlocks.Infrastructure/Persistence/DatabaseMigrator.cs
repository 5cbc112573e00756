using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Brings one module's schema up to date as the owner; the module itself runs as a role that owns nothing.</summary>
public interface IMigrateModule
{
    string Module { get; }

    Task Migrate(CancellationToken ct);

    Task<bool> IsUpToDate(CancellationToken ct);
}

public sealed class ModuleMigration<TContext>(ModuleDatabase<TContext> database, DatabaseConnections connections, Func<DbContextOptions<TContext>, TContext> create)
    : IMigrateModule
    where TContext : ModuleDbContext
{
    private const int MostTries = 10;

    // What is migrated stays so while this host runs.
    private bool _upToDate;

    public string Module => database.Schema;

    public async Task Migrate(CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connections.RequiredOwner());
        await MakeRoleSafely(source, ct);
        await using (var connection = await source.OpenConnectionAsync(ct))
            if (await HasAll(connection, ct)) return;

        await using var context = create(Options(source));
        await context.Database.MigrateAsync(ct);
    }

    public async Task<bool> IsUpToDate(CancellationToken ct)
    {
        if (_upToDate) return true;

        await using var source = NpgsqlDataSource.Create(connections.RequiredOwner());
        await using var connection = await source.OpenConnectionAsync(ct);
        return _upToDate = await HasAll(connection, ct);
    }

    // Asked at each start and by each load balancer: EF would build its whole model for the answer.
    private async Task<bool> HasAll(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var known = new NpgsqlBatch(connection);
        known.BatchCommands.Add(PlatformSql.Command("select to_regclass($1) is not null", PlatformSql.Text($"{database.Schema}.migrations")));
        if (await known.ExecuteScalarAsync(ct) is not true) return false;

        await using var missing = new NpgsqlBatch(connection);
        missing.BatchCommands.Add(PlatformSql.Command(
            $"select count(*) from unnest($1) wanted where wanted not in (select migration_id from {database.Schema}.migrations)", new NpgsqlParameter<string[]> { TypedValue = Ids() }));
        return await missing.ExecuteScalarAsync(ct) is 0L;
    }

    private static string[] Ids() =>
        [.. typeof(TContext).Assembly.GetTypes().Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(TContext))
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>()];

    private DbContextOptions<TContext> Options(NpgsqlDataSource source) => new DbContextOptionsBuilder<TContext>()
        .UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("migrations", database.Schema).CommandTimeout(600))
        .UseSnakeCaseNamingConvention()
        .Options;

    // PostgreSQL's own account of a failure quotes the statement, which holds the role's password.
    private async Task MakeRoleSafely(NpgsqlDataSource source, CancellationToken ct)
    {
        var role = DatabaseConnections.RoleOf(database.Schema);
        string? refused;
        var tries = 0;
        do refused = await Refusal(source, ct);
        while (refused == PostgresErrorCodes.InternalError && ++tries < MostTries);

        if (refused is not null) throw new InvalidOperationException($"The role {role} could not be made or changed (SQLSTATE {refused}); the owner needs CREATEROLE.");

        var may = await source.Read(PlatformSql.Command("select rolsuper or rolbypassrls from pg_roles where rolname = $1", PlatformSql.Text(role)), row => row.GetBoolean(0), ct);
        if (may is [true]) throw new InvalidOperationException($"The role {role} may bypass row-level security; it must not.");
    }

    // Npgsql closes a connection on which PostgreSQL reported an internal error, which is what two who change one role at once get.
    private async Task<string?> Refusal(NpgsqlDataSource source, CancellationToken ct)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(ct);
            await MakeRole(connection, ct);
            return null;
        }
        catch (PostgresException failure)
        {
            return failure.SqlState;
        }
    }

    // CREATE ROLE takes no parameters, so the server itself quotes the name and the password. Two hosts may migrate at once: the lock
    // makes the second find the role. Databases of one server share their roles, but no lock: PostgreSQL then says that the role was
    // changed meanwhile (XX000), and another try finds it.
    private async Task MakeRole(NpgsqlConnection connection, CancellationToken ct)
    {
        var role = DatabaseConnections.RoleOf(database.Schema);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(PlatformSql.Command("select pg_advisory_xact_lock(hashtext($1))", PlatformSql.Text(role)));
        batch.BatchCommands.Add(PlatformSql.Command(
            """
            select set_config('konexio.statement', case when exists (select 1 from pg_roles where rolname = $1)
                then format('alter role %I login password %L', $1, $2)
                else format('create role %I login nosuperuser nobypassrls password %L', $1, $2) end, true)
            """, PlatformSql.Text(role), PlatformSql.Text(connections.PasswordOf(database.Schema))));
        batch.BatchCommands.Add(PlatformSql.Command("do $do$ begin execute current_setting('konexio.statement'); end $do$"));
        batch.BatchCommands.Add(PlatformSql.Command(
            "select set_config('konexio.statement', format('create schema if not exists %1$I; grant usage on schema %1$I to %2$I', $1, $2), true)",
            PlatformSql.Text(database.Schema), PlatformSql.Text(role)));
        batch.BatchCommands.Add(PlatformSql.Command("do $do$ begin execute current_setting('konexio.statement'); end $do$"));
        await batch.ExecuteNonQueryAsync(ct);
    }
}
