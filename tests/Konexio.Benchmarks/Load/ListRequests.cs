using System.Text;

namespace Konexio.Benchmarks.Load;

/// <summary>W2: walks through the pages of one status by their cursors, then takes the next status.</summary>
internal sealed class ListRequests(string path, int connection, string? token) : IRequests
{
    private const int PagesOfOneStatus = 40;

    private readonly string _tail = $" HTTP/1.1\r\nHost: localhost\r\n{(token is null ? "" : $"Authorization: Bearer {token}\r\n")}\r\n";
    private int _status = connection;
    private int _page;
    private string? _cursor;

    public ReadOnlyMemory<byte> Next()
    {
        var status = BenchData.ListedStatuses[_status % BenchData.ListedStatuses.Count];
        return Encoding.ASCII.GetBytes($"GET {path}?status={status}&limit=50{(_cursor is null ? "" : $"&cursor={_cursor}")}{_tail}");
    }

    public void Answered(int status, ReadOnlySpan<byte> body)
    {
        var at = body.LastIndexOf("\"nextCursor\":\""u8);
        _cursor = at < 0 ? null : Encoding.ASCII.GetString(body.Slice(at + 14, 22));
        if (_cursor is not null && ++_page < PagesOfOneStatus) return;

        (_cursor, _page) = (null, 0);
        _status++;
    }
}
