using System.Buffers.Text;
using System.Text;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>A page that says where the next one begins.</summary>
internal interface IPage { string? NextCursor { get; } }

/// <summary>One page of a list in its stable order.</summary>
/// <param name="Items">The page's items.</param>
/// <param name="NextCursor">Give it as <c>cursor</c> to get the next page; absent on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor) : IPage
{
    /// <summary>Cuts one row more than the limit into a page and the cursor of what follows.</summary>
    public static Page<T> Of(List<T> rowsAndOneMore, int limit, Func<T, Guid> id)
    {
        if (rowsAndOneMore.Count <= limit) return new Page<T>(rowsAndOneMore, null);

        rowsAndOneMore.RemoveAt(limit);
        return new Page<T>(rowsAndOneMore, Cursor.After(id(rowsAndOneMore[^1])));
    }
}

/// <summary>Where a page ended: opaque to callers, who must not build or read it.</summary>
public static class Cursor
{
    public static string After(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));

    /// <summary>The id in a cursor; null where it is absent or not one of ours.</summary>
    public static bool TryRead(string? cursor, out Guid? after)
    {
        after = null;
        if (cursor is null) return true;

        Span<byte> bytes = stackalloc byte[18];
        if (cursor.Length != 22 || !Base64Url.TryDecodeFromUtf8(Encoding.ASCII.GetBytes(cursor), bytes, out var written) || written != 16) return false;

        after = new Guid(bytes[..16], bigEndian: true);
        return true;
    }
}
