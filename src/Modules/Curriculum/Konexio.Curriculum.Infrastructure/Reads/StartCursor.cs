using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using FluentValidation;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>Where a page ended in a list ordered by when things start: the start and the id, opaque to callers.</summary>
internal readonly record struct StartCursor(DateTime StartsAt, Guid Id)
{
    private const int Bytes = sizeof(long) + 16;
    private const int Letters = 32;

    public static Page<T> Page<T>(List<T> rowsAndOneMore, int limit, Func<T, StartCursor> position)
    {
        if (rowsAndOneMore.Count <= limit) return new Page<T>(rowsAndOneMore, null);

        rowsAndOneMore.RemoveAt(limit);
        return new Page<T>(rowsAndOneMore, position(rowsAndOneMore[^1]).ToString());
    }

    public static StartCursor? Read(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (cursor is not { Length: Letters } || !Base64Url.TryDecodeFromUtf8(Encoding.ASCII.GetBytes(cursor), bytes, out var written) || written != Bytes) return null;

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new StartCursor(new DateTime(ticks, DateTimeKind.Utc), new Guid(bytes[sizeof(long)..], bigEndian: true));
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, StartsAt.Ticks);
        Id.TryWriteBytes(bytes[sizeof(long)..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }
}

internal static class StartCursorRules
{
    public static IRuleBuilderOptions<T, string?> StartCursor<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(cursor => cursor is null || Reads.StartCursor.Read(cursor) is not null).WithErrorCode("input.wrong-cursor");
}
