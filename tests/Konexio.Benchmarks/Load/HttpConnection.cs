using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Konexio.Benchmarks.Load;

/// <summary>One kept-alive HTTP/1.1 connection to the loopback: as little client as it takes, so that the server is what is measured.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _received = new byte[64 * 1024];
    private byte[] _body = new byte[64 * 1024];
    private int _length;

    public int Status { get; private set; }

    public int BodyLength { get; private set; }

    public ReadOnlySpan<byte> Body => _body.AsSpan(0, BodyLength);

    public async Task Connect(int port, CancellationToken ct) => await _socket.ConnectAsync(IPAddress.Loopback, port, ct);

    public async Task Exchange(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        while (request.Length > 0) request = request[await _socket.SendAsync(request, SocketFlags.None, ct)..];
        _length = 0;
        while (!IsComplete())
        {
            if (_length == _received.Length) Array.Resize(ref _received, _received.Length * 2);
            var read = await _socket.ReceiveAsync(_received.AsMemory(_length), SocketFlags.None, ct);
            if (read == 0) throw new IOException("The server closed the connection.");
            _length += read;
        }
    }

    public void Dispose() => _socket.Dispose();

    private bool IsComplete()
    {
        var received = _received.AsSpan(0, _length);
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0) return false;

        var head = received[..end];
        Status = Number(head[9..12]);
        var rest = received[(end + 4)..];
        var sized = head.IndexOf("Content-Length: "u8);
        if (sized < 0) return head.IndexOf("Transfer-Encoding: chunked"u8) < 0 || ReadChunks(rest);

        var length = Number(head[(sized + 16)..]);
        if (rest.Length < length) return false;
        Keep(rest[..length], 0);
        BodyLength = length;
        return true;
    }

    private bool ReadChunks(ReadOnlySpan<byte> rest)
    {
        var kept = 0;
        while (true)
        {
            var line = rest.IndexOf("\r\n"u8);
            if (line < 0) return false;
            var size = Number(rest[..line], 'x');
            rest = rest[(line + 2)..];
            if (rest.Length < size + 2) return false;
            if (size == 0)
            {
                BodyLength = kept;
                return true;
            }

            Keep(rest[..size], kept);
            kept += size;
            rest = rest[(size + 2)..];
        }
    }

    private static int Number(ReadOnlySpan<byte> text, char format = 'g') =>
        Utf8Parser.TryParse(text, out int number, out _, format) ? number : throw new IOException("The answer is not HTTP/1.1.");

    private void Keep(ReadOnlySpan<byte> part, int at)
    {
        if (_body.Length < at + part.Length) Array.Resize(ref _body, Math.Max(_body.Length * 2, at + part.Length));
        part.CopyTo(_body.AsSpan(at));
    }
}
