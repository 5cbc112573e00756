using System.Buffers.Binary;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Impact.Infrastructure.Facts;

/// <summary>What one message told: the statements that make it a fact, and whose figures it moves.</summary>
/// <param name="Concerned">The learners that the message names, and the people whose records it joins or parts.</param>
/// <param name="Statements">Each may be sent again, or late, and then changes nothing.</param>
internal sealed record News(IReadOnlyCollection<Guid> Concerned, params IReadOnlyList<NpgsqlBatchCommand> Statements)
{
    /// <summary>A session or a cohort, whose learners of before are concerned, too.</summary>
    public NpgsqlBatchCommand? AlsoConcerned { get; init; }

    public static NpgsqlParameter Day(DateOnly? value) =>
        value is { } day ? new NpgsqlParameter<DateOnly> { TypedValue = day } : new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Date };

    public static NpgsqlParameter Amount(decimal? value) => new() { Value = value ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Numeric };

    /// <summary>The day in Paris on which a message was told, which its id begins with (RFC 9562, version 7).</summary>
    public static DateOnly DayOf(Guid message)
    {
        Span<byte> bytes = stackalloc byte[16];
        message.TryWriteBytes(bytes, bigEndian: true, out _);
        return SchoolDay.Of(DateTimeOffset.FromUnixTimeMilliseconds((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16)));
    }
}
