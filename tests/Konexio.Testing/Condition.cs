namespace Konexio.Testing;

/// <summary>Waits for what must become true by itself.</summary>
public static class Condition
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task Becomes(Func<Task<bool>> holds, TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within);
        while (!await holds())
        {
            if (limit.IsCancellationRequested) throw new TimeoutException($"It did not become true within {within.TotalSeconds} s.");
            await Task.Delay(Pause, CancellationToken.None);
        }
    }
}
