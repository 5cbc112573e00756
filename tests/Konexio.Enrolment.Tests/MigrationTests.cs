using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.EmbeddedPostgres;
using Konexio.Enrolment.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Konexio.Enrolment.Tests;

public sealed class MigrationTests
{
    [Fact]
    public async Task An_owner_who_may_only_make_roles_migrates_again_and_again_and_a_failure_tells_no_password()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "konexio-owner-" + Path.GetRandomFileName())).FullName;
        try
        {
            await using var server = await EmbeddedPostgresServer.StartAsync(
                new EmbeddedPostgresOptions { DataFolder = folder, Durable = false }, NullLogger.Instance, TestContext.Current.CancellationToken);
            await Run(server.ConnectionString, "create role school login createrole password 'school'");
            await Run(server.ConnectionString, "create database school owner school");
            await using var services = Services(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = "school", Username = "school", Password = "school" }.ConnectionString);
            var migration = services.GetRequiredService<IMigrateModule>();

            await migration.Migrate(TestContext.Current.CancellationToken);
            await migration.Migrate(TestContext.Current.CancellationToken);

            await Run(server.ConnectionString, "alter role school nocreaterole");
            var failure = await Should.ThrowAsync<InvalidOperationException>(() => migration.Migrate(TestContext.Current.CancellationToken));
            failure.ToString().ShouldNotContain(services.GetRequiredService<DatabaseConnections>().PasswordOf("enrolment"));

            await Run(server.ConnectionString, "alter role school superuser");
            await Run(server.ConnectionString, "alter role konexio_enrolment bypassrls");
            (await Should.ThrowAsync<InvalidOperationException>(() => migration.Migrate(TestContext.Current.CancellationToken))).Message.ShouldContain("row-level security");
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
        EnrolmentModule.Register(services);
        return services.BuildServiceProvider();
    }

    private static async Task Run(string connection, string sql)
    {
        await using var owner = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        await owner.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, owner);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
