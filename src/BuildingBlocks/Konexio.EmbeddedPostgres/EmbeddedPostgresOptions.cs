namespace Konexio.EmbeddedPostgres;

public sealed record EmbeddedPostgresOptions
{
    /// <summary>The server keeps its files in the folder <c>postgres</c> below this one.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Null takes any free port, and the same one again as long as it stays free.</summary>
    public int? Port { get; init; }

    /// <summary>False writes faster and may lose all in a power cut: for data that a test throws away.</summary>
    public bool Durable { get; init; } = true;

    public int MaxConnections { get; init; } = 100;

    /// <summary>Further PostgreSQL settings. Those that bind the server to this machine and keep data out of its log stay.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
