using Npgsql;
using NpgsqlTypes;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Short words for what readers of rows repeat.</summary>
public static class Rows
{
    public static NpgsqlParameter Maybe(Guid? value) => new() { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid };

    public static NpgsqlParameter Maybe(bool? value) => new() { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlDbType.Boolean };

    public static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static T? Maybe<T>(this NpgsqlDataReader row, int column) where T : struct => row.IsDBNull(column) ? null : row.GetFieldValue<T>(column);

    public static uint Version(this NpgsqlDataReader row, int column) => row.GetFieldValue<uint>(column);
}
