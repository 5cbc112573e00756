using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Konexio.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Konexio.BuildingBlocks.Tests.EmbeddedPostgres;

public sealed class EmbeddedPostgresServerTests
{
    [Fact]
    public async Task A_started_server_answers_in_the_database_of_the_school()
    {
        using var site = new ServerSite();
        await using var server = await site.StartAsync();

        (await server.AskAsync("select version()")).ShouldBeOfType<string>().ShouldStartWith("PostgreSQL");
        (await server.AskAsync("select current_database()::text")).ShouldBe("konexio");
        (await server.AskAsync("show server_encoding")).ShouldBe("UTF8");
        (await server.AskAsync("show data_checksums")).ShouldBe("on");
        (await server.AskAsync("show synchronous_commit")).ShouldBe("on");
        (await server.AskAsync("show fsync")).ShouldBe("off");
        (await server.AskAsync("show unix_socket_directories")).ShouldBe("");
        (await server.AskAsync("show listen_addresses")).ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task A_durable_server_keeps_the_disk_safe_and_takes_further_settings()
    {
        using var site = new ServerSite();
        await using var server = await site.StartAsync(site.Options with
        {
            Durable = true,
            MaxConnections = 17,
            Settings = new Dictionary<string, string> { ["work_mem"] = "9MB", ["log_statement"] = "all" },
        });

        (await server.AskAsync("show fsync")).ShouldBe("on");
        (await server.AskAsync("show full_page_writes")).ShouldBe("on");
        (await server.AskAsync("show max_connections")).ShouldBe("17");
        (await server.AskAsync("show work_mem")).ShouldBe("9MB");
        (await server.AskAsync("show log_statement")).ShouldBe("none");
    }

    [Fact]
    public async Task Data_and_port_survive_a_stop_and_a_start()
    {
        using var site = new ServerSite();
        int port, process;
        await using (var first = await site.StartAsync())
        {
            (port, process) = (first.Port, first.ProcessId);
            await first.AskAsync("create table kept as select 42 as value");
        }
        IsRunning(process).ShouldBeFalse();

        await using var second = await site.StartAsync();

        (await second.AskAsync("select value from kept")).ShouldBe(42);
        second.Port.ShouldBe(port);
    }

    [Fact]
    public async Task A_second_start_attaches_and_leaves_the_server_running()
    {
        using var site = new ServerSite();
        await using var first = await site.StartAsync();

        await using (var second = await site.StartAsync())
        {
            second.ProcessId.ShouldBe(first.ProcessId);
            second.ConnectionString.ShouldBe(first.ConnectionString);
        }

        (await first.AskAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Starts_at_the_same_moment_give_one_server()
    {
        using var site = new ServerSite();

        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => site.StartAsync())));

        servers.Select(server => server.ProcessId).Distinct().ShouldHaveSingleItem();
        (await servers[0].AskAsync("select 1")).ShouldBe(1);
        foreach (var server in servers) await server.DisposeAsync();
        IsRunning(servers[0].ProcessId).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_with_spaces_and_letters_of_any_script_serves()
    {
        using var site = new ServerSite("élève  مدرسة 'a'");
        await using var server = await site.StartAsync();

        (await server.AskAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_wanted_port_that_is_taken_is_named()
    {
        using var site = new ServerSite();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => site.StartAsync(site.Options with { Port = taken }));

        refusal.Message.ShouldContain($"Port {taken} ");
    }

    [Fact]
    public async Task A_remembered_port_that_is_taken_gives_way_to_another()
    {
        using var site = new ServerSite();
        int port;
        await using (var first = await site.StartAsync()) port = first.Port;
        using var other = new TcpListener(IPAddress.Loopback, port);
        other.Start();

        await using var second = await site.StartAsync();

        second.Port.ShouldNotBe(port);
    }

    [Fact]
    public async Task A_killed_server_starts_again_with_its_data()
    {
        using var site = new ServerSite();
        await using var killed = await site.StartAsync();
        await killed.AskAsync("create table kept as select 42 as value");
        using (var postmaster = Process.GetProcessById(killed.ProcessId)) postmaster.Kill();

        await using var next = await site.StartAsync();

        next.ProcessId.ShouldNotBe(killed.ProcessId);
        (await next.AskAsync("select value from kept")).ShouldBe(42);
    }

    [Fact]
    public async Task A_process_number_left_behind_that_another_program_now_has_does_not_stop_a_start()
    {
        using var site = new ServerSite();
        await using (await site.StartAsync())
        {
        }
        var left = Path.Combine(site.DataFolder, "postgres", "data");
        await File.WriteAllLinesAsync(
            Path.Combine(left, "postmaster.pid"), [$"{Environment.ProcessId}", left, "0", "5432", "", "127.0.0.1"], TestContext.Current.CancellationToken);

        await using var server = await site.StartAsync();

        (await server.AskAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_setting_that_PostgreSQL_refuses_is_told_at_once()
    {
        using var site = new ServerSite();

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => site.StartAsync(site.Options with
        {
            Settings = new Dictionary<string, string> { ["no_such_setting"] = "1" },
        }));

        refusal.Message.ShouldContain("no_such_setting");
    }

    [Fact]
    public async Task The_password_is_for_its_owner_only_and_needed()
    {
        using var site = new ServerSite();
        await using var server = await site.StartAsync();

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(site.DataFolder, "postgres", "password")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Password = "wrong" };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        (await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync(TestContext.Current.CancellationToken)))
            .SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Theory]
    [InlineData("select 'Zarathoustra'::date")]
    [InlineData("insert into people values ('Zarathoustra'), ('Zarathoustra')")]
    [InlineData("do $$ begin raise warning 'Zarathoustra'; end $$; select 'Zarathoustra' from nowhere")]
    public async Task No_value_of_a_statement_reaches_the_log(string failing)
    {
        using var site = new ServerSite();
        await using (var server = await site.StartAsync())
        {
            await server.AskAsync("create table people (name text primary key)");
            await Should.ThrowAsync<PostgresException>(() => server.AskAsync(failing));
        }

        var log = Directory.GetFiles(site.LogFolder).ShouldHaveSingleItem();
        var written = await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken);
        written.ShouldContain("database system is shut down");
        written.ShouldNotContain("Zarathoustra");
    }

    [Fact]
    public async Task A_folder_that_the_account_of_the_server_cannot_reach_is_named()
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = new ServerSite(Path.Combine("closed", "data"));
        var closed = Path.Combine(site.Home, "closed");
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        if (Environment.IsPrivilegedProcess)
        {
            (await Should.ThrowAsync<InvalidOperationException>(() => site.StartAsync())).Message.ShouldContain($"cannot enter {closed}:");
            return;
        }
        await using var server = await site.StartAsync();
        (await server.AskAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_leaves_nothing_running()
    {
        using var site = new ServerSite();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => EmbeddedPostgresServer.StartAsync(
            site.Options, NullLogger.Instance, cancelled.Token));

        File.Exists(Path.Combine(site.DataFolder, "postgres", "data", "postmaster.pid")).ShouldBeFalse();
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
