using System.Diagnostics;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.EmbeddedPostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Konexio.Benchmarks.Stage;

/// <summary>One PostgreSQL server, the filled database, and floor and API beside each other on it.</summary>
internal sealed class BenchStage : IAsyncDisposable
{
    // Durable as always; only what would let chance in (checkpoints within a round) is moved out of the way.
    public static readonly IReadOnlyDictionary<string, string> PostgresSettings = new Dictionary<string, string>
    {
        ["shared_buffers"] = "1GB",
        ["max_wal_size"] = "8GB",
        ["checkpoint_timeout"] = "30min",
    };

    private readonly EmbeddedPostgresServer _postgres;
    private readonly NpgsqlConnection _owner;

    private BenchStage(EmbeddedPostgresServer postgres, NpgsqlConnection owner, ServedProcess api, Tokens tokens) =>
        (_postgres, _owner, Api, Tokens) = (postgres, owner, api, tokens);

    public ServedProcess Api { get; }

    public ServedProcess Floor { get; private set; } = null!;

    public Tokens Tokens { get; }

    public int PostgresId => _postgres.ProcessId;

    public static async Task<BenchStage> Set(BenchOptions options, Places places, CancellationToken ct)
    {
        var postgres = await EmbeddedPostgresServer.StartAsync(
            new EmbeddedPostgresOptions { DataFolder = places.Data, Settings = PostgresSettings }, NullLogger.Instance, ct);
        var owner = new NpgsqlConnection(postgres.ConnectionString);
        await owner.OpenAsync(ct);
        var api = await ServedProcess.Start(places.Host, places.HostFolder, [], places.HostSettings(postgres.ConnectionString, options.Settings), ct);
        var stage = new BenchStage(postgres, owner, api, await Tokens.Ask(places.Data, api.Port, ct));
        try
        {
            await Fill(owner, places, options.Rows, ct);
            Console.WriteLine($"{await owner.Read<long>("select count(*) from enrolment.referrals", ct):n0} referrals, database of {await owner.Read<string>("select pg_size_pretty(pg_database_size(current_database()))", ct)}");
            await stage.Tokens.SubmitOne(api.Port, ct);
            stage.Floor = await ServedProcess.Start(Places.Floor, places.Data, ["floor"], places.FloorSettings(postgres.ConnectionString), ct);
            return stage;
        }
        catch
        {
            await stage.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until the API has told and heard what it put off, so that it does not work during the floor's turn.</summary>
    public async Task<(long Waiting, TimeSpan Took)> Settle(CancellationToken ct)
    {
        const string Waiting =
            """
            select (select count(*) from enrolment.outbox_messages where forwarded_at is null)
                + (select count(*) from enrolment.inbox_messages where status = 'pending') + (select count(*) from access.inbox_messages where status = 'pending')
            """;
        var begun = Stopwatch.GetTimestamp();
        var first = await _owner.Read<long>(Waiting, ct);
        var left = first;
        while (left > 0 && Stopwatch.GetElapsedTime(begun) < TimeSpan.FromMinutes(5))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
            left = await _owner.Read<long>(Waiting, ct);
        }

        var took = Stopwatch.GetElapsedTime(begun);
        await _owner.Execute("checkpoint", ct);
        return (first, took);
    }

    public async ValueTask DisposeAsync()
    {
        if (Floor is not null) await Floor.DisposeAsync();
        await Api.DisposeAsync();
        await _owner.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private static async Task Fill(NpgsqlConnection owner, Places places, int rows, CancellationToken ct)
    {
        var begun = Stopwatch.GetTimestamp();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("PersonalData:KeyFile", Path.Combine(places.Data, "keys.json"))]).Build();
        await using var services = new ServiceCollection().AddLogging().AddPersonalData(configuration).BuildServiceProvider();
        if (await owner.Read<long>("select count(*) from enrolment.referrals", ct) < rows)
            await new Generator(owner, services.GetRequiredService<PersonalDataVault>(), rows).Fill(ct);
        await new CertificateGenerator(owner, services.GetRequiredService<PersonalDataVault>()).Fill(ct);
        await FloorSchema.Copy(owner, ct);
        await owner.Execute("vacuum analyze", ct);
        await owner.Execute("checkpoint", ct);
        Console.WriteLine($"filled in {Stopwatch.GetElapsedTime(begun).TotalSeconds:n0} s");
    }
}
