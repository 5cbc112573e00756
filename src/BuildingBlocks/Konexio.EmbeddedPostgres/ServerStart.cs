using Microsoft.Extensions.Logging;
using Npgsql;

namespace Konexio.EmbeddedPostgres;

internal sealed class ServerStart(EmbeddedPostgresOptions options, ServerFolder folder, ServerAccount account, ILogger logger)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private string _password = "";
    private NpgsqlException? _refusal;

    public async Task<EmbeddedPostgresServer> RunAsync(CancellationToken ct)
    {
        _password = folder.Password();
        await account.TakeOverAsync(folder, ct);
        var binaries = await PostgresBinaries.FindAsync(folder.Version, logger, ct);
        if (folder.Version is null) await InitialiseAsync(binaries, ct);

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limited.CancelAfter(Limit);
        try
        {
            while (true)
            {
                if (await AttachAsync(limited.Token) is { } attached) return attached;
                if (await LaunchAsync(binaries, limited.Token) is { } launched) return launched;
                await Task.Delay(Pause, limited.Token);
            }
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new TimeoutException($"PostgreSQL in {folder.Data} was not ready within {Limit.TotalSeconds} s. {folder.EndOfLog()}", _refusal);
        }
    }

    private async Task<EmbeddedPostgresServer?> AttachAsync(CancellationToken ct)
    {
        if (folder.ReadPostmaster() is not { IsAlive: true } postmaster) return null;
        if (postmaster.ProcessName is not "postgres")
        {
            // The number now belongs to another program, which PostgreSQL would take for a server that lives.
            File.Delete(folder.PostmasterFile);
            return null;
        }
        if (!string.Equals(postmaster.DataFolder, folder.Data, StringComparison.Ordinal))
            throw new InvalidOperationException($"The data in {folder.Data} is in use under the name {postmaster.DataFolder}, or is a copy of it: use that name, or delete {folder.PostmasterFile} of the copy.");
        if (!await IsReadyAsync(postmaster.Port, () => postmaster.IsAlive, ct)) return null;

        logger.Attached(postmaster.ProcessId, postmaster.Port);
        return new EmbeddedPostgresServer(postmaster, ConnectionString(postmaster.Port, "konexio"), null);
    }

    private async Task<EmbeddedPostgresServer?> LaunchAsync(PostgresBinaries binaries, CancellationToken ct)
    {
        var port = folder.ChoosePort(options.Port);
        folder.DropLargeLogs();
        var process = await ServerProcess.LaunchAsync(account, binaries, folder.Data, ServerSettings.ToArguments(options, folder.Log, port), logger);
        try
        {
            if (await IsReadyAsync(port, () => !process.HasExited, ct) && folder.ReadPostmaster() is { } postmaster)
            {
                folder.RememberPort(port);
                logger.Started(binaries.Folder, postmaster.ProcessId, port);
                return new EmbeddedPostgresServer(postmaster, ConnectionString(port, "konexio"), process);
            }
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
        await process.DisposeAsync();

        // A killed server's zombie, or what it leaves in shared memory, holds the folder for some seconds.
        if (File.Exists(folder.PostmasterFile) || ServerFolder.FreePort(port) is null) return null;
        throw new InvalidOperationException($"PostgreSQL in {folder.Data} did not start. {await process.ErrorsAsync()}\n{folder.EndOfLog()}");
    }

    private async Task InitialiseAsync(PostgresBinaries binaries, CancellationToken ct)
    {
        var unfinished = folder.Data + ".new";
        var outcome = new Outcome(0, "");
        foreach (var locale in (string[])["C.UTF-8", "C"])
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            string[] arguments =
            [
                "-D", unfinished, "-U", "postgres", "--auth=scram-sha-256", $"--pwfile={folder.PasswordFile}",
                "--encoding=UTF8", $"--locale={locale}", "--data-checksums", .. options.Durable ? (string[])[] : ["--no-sync"],
            ];
            outcome = await Programs.RunAsync(account.Command(binaries.Initdb, arguments), folder.Root, ct);
            if (outcome.ExitCode != 0) continue;
            Directory.Move(unfinished, folder.Data);
            return;
        }
        throw new InvalidOperationException($"PostgreSQL could not make its database in {folder.Data}: {outcome.Output}");
    }

    private async Task<bool> IsReadyAsync(int port, Func<bool> isAlive, CancellationToken ct)
    {
        while (isAlive())
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString(port, "postgres") + ";Pooling=false");
                await connection.OpenAsync(ct);
                await using var find = new NpgsqlCommand("select 1 from pg_database where datname = 'konexio'", connection);
                await using var create = new NpgsqlCommand("create database konexio", connection);
                if (await find.ExecuteScalarAsync(ct) is null) await create.ExecuteNonQueryAsync(ct);
                return true;
            }
            catch (NpgsqlException refusal)
            {
                _refusal = refusal;
                await Task.Delay(Pause, ct);
            }
        }
        return false;
    }

    private string ConnectionString(int port, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Database = database,
        Username = "postgres",
        Password = _password,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;
}
