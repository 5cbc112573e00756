using Npgsql;

namespace Konexio.Testing;

/// <summary>An app's database as its owner sees it, past row security: for asserts only.</summary>
public sealed class Database(string connection)
{
    public string ConnectionString => connection;

    public async Task<T> Value<T>(string sql, params object[] values) => (T)(await Scalar(connection, sql, CancellationToken.None, values))!;

    public async Task<IReadOnlyList<object?[]>> Query(string sql, params object[] values)
    {
        await using var source = new NpgsqlConnection(connection);
        await source.OpenAsync();
        await using var command = Command(source, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }

        return rows;
    }

    internal static async Task<object?> Scalar(string connection, string sql, CancellationToken ct, params object[] values)
    {
        await using var source = new NpgsqlConnection(connection);
        await source.OpenAsync(ct);
        await using var command = Command(source, sql, values);
        return await command.ExecuteScalarAsync(ct);
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
