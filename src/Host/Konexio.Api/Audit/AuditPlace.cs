using System.Buffers.Binary;
using Konexio.BuildingBlocks.Infrastructure.Http;

namespace Konexio.Api.Audit;

/// <summary>Where a page of the audit ended: newest first, at the same instant by module, then by number.</summary>
internal readonly record struct AuditPlace(DateTimeOffset At, int Module, long Entry)
{
    /// <summary>What comes after this place in one module, as a bound below which its rows lie.</summary>
    public (DateTimeOffset At, long Entry) BoundIn(int module) => (At, module == Module ? Entry : module > Module ? long.MaxValue : long.MinValue);

    // One byte for the module, seven for the microseconds (until the year 4253), eight for the number.
    public string ToCursor()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], Entry);
        bytes[0] = (byte)Module;
        return Cursor.After(new Guid(bytes, bigEndian: true));
    }

    public static AuditPlace? Read(string? cursor)
    {
        if (!Cursor.TryRead(cursor, out var after) || after is not { } packed) return null;

        Span<byte> bytes = stackalloc byte[16];
        packed.TryWriteBytes(bytes, bigEndian: true, out _);
        var module = bytes[0];
        bytes[0] = 0;
        return new AuditPlace(
            DateTimeOffset.UnixEpoch.AddTicks(BinaryPrimitives.ReadInt64BigEndian(bytes) * TimeSpan.TicksPerMicrosecond), module, BinaryPrimitives.ReadInt64BigEndian(bytes[8..]));
    }
}
