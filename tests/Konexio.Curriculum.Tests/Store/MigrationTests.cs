using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Curriculum.Infrastructure;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.EmbeddedPostgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Konexio.Curriculum.Tests.Store;

public sealed class MigrationTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public void The_migrations_make_the_model_that_the_code_maps()
    {
        using var context = new DesignTimeContext().CreateDbContext([]);

        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task An_owner_who_is_no_superuser_migrates_twice_with_the_extension_that_keeps_rooms_apart()
    {
        // A server of its own: the module's role is the whole server's, and other tests work under it.
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "konexio-owner-" + Path.GetRandomFileName())).FullName;
        try
        {
            await using var server = await EmbeddedPostgresServer.StartAsync(new EmbeddedPostgresOptions { DataFolder = folder, Durable = false }, NullLogger.Instance, Ct);
            await Run(server.ConnectionString, "create role school login createrole password 'school'");
            await Run(server.ConnectionString, "create database school owner school");
            var owner = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "school", Username = "school", Password = "school", Pooling = false }.ConnectionString;
            await using var services = Services(owner);

            await services.GetRequiredService<IMigrateModule>().Migrate(Ct);
            await services.GetRequiredService<IMigrateModule>().Migrate(Ct);

            (await new Database(owner).Value<string>("select extname::text from pg_extension e join pg_namespace n on n.oid = e.extnamespace where n.nspname = 'curriculum'")).ShouldBe("btree_gist");
            (await new Database(owner).Value<bool>("select rolsuper from pg_roles where rolname = current_user")).ShouldBeFalse();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Services(string owner)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Konexio"] = owner }).Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddBuildingBlocks().AddPersonalData(configuration);
        CurriculumModule.Register(services);
        return services.BuildServiceProvider();
    }

    private static async Task Run(string connection, string sql)
    {
        await using var source = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await source.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, source);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
