using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Konexio.Testing;

/// <summary>A real SMTP server that keeps what it takes, and can be told to take nothing.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Store _store = new();
    private readonly Task _running;

    private MailServer(int port)
    {
        Port = port;
        var provider = new ServiceProvider();
        provider.Add(_store);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build();
        _running = new SmtpServer.SmtpServer(options, provider).StartAsync(_stop.Token);
    }

    public int Port { get; }

    public bool Refuses { get => _store.Refuses; set => _store.Refuses = value; }

    public int Tries => _store.Tries;

    public IReadOnlyList<MimeMessage> Taken => [.. _store.Taken];

    public static MailServer Start()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        return new MailServer(port);
    }

    public async ValueTask DisposeAsync()
    {
        if (_running.IsCompleted) return;

        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private sealed class Store : MessageStore
    {
        private int _tries;

        public bool Refuses { get; set; }

        public int Tries => _tries;

        public ConcurrentQueue<MimeMessage> Taken { get; } = [];

        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _tries);
            if (Refuses) return SmtpResponse.MailboxUnavailable;

            using var content = new MemoryStream(buffer.ToArray());
            Taken.Enqueue(await MimeMessage.LoadAsync(content, cancellationToken));
            return SmtpResponse.Ok;
        }
    }
}
