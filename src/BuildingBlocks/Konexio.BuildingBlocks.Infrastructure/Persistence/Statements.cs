using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Statements beside a request: in a transaction that is open, or alone on a connection of their own.</summary>
public static class Statements
{
    public static async Task Send(this NpgsqlConnection connection, CancellationToken ct, params IEnumerable<NpgsqlBatchCommand> commands)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(ct);
    }

    public static async Task Send(this NpgsqlDataSource source, CancellationToken ct, params IEnumerable<NpgsqlBatchCommand> commands)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await connection.Send(ct, commands);
    }

    public static async Task<List<T>> Read<T>(this NpgsqlConnection connection, NpgsqlBatchCommand select, Func<NpgsqlDataReader, T> map, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(select);
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct)) rows.Add(map(reader));
        return rows;
    }

    public static async Task<List<T>> Read<T>(this NpgsqlDataSource source, NpgsqlBatchCommand select, Func<NpgsqlDataReader, T> map, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        return await connection.Read(select, map, ct);
    }
}
