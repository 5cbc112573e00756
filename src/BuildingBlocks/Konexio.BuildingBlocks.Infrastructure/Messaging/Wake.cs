using System.Threading.Channels;

namespace Konexio.BuildingBlocks.Infrastructure.Messaging;

/// <summary>A bell: however often it rings before someone looks, one look is enough.</summary>
public sealed class Wake
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _bell.Writer.TryWrite(true);

    /// <summary>Returns when it rang, or after <paramref name="atMost"/>: a lost bell delays work, it never loses it.</summary>
    public async Task Wait(TimeSpan atMost, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(atMost);
        try
        {
            await _bell.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The net: look anyway.
        }
    }
}
