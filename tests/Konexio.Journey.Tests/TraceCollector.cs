using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Konexio.Journey.Tests;

/// <summary>Stands where a collector of OpenTelemetry would, and keeps what it is sent as text: names and values are readable in it.</summary>
internal sealed class TraceCollector : IDisposable
{
    private readonly ConcurrentQueue<string> _received = new();
    private readonly HttpListener _listener = new();

    public TraceCollector()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Listen();
    }

    public string Address { get; }

    public IReadOnlyCollection<string> Received => _received;

    public void Dispose() => _listener.Close();

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var call = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                _received.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
                call.Response.ContentType = "application/x-protobuf";
                call.Response.Close();
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
