namespace Konexio.BuildingBlocks.Infrastructure;

/// <summary>How work of the background goes on for as long as the host runs.</summary>
public static class Repeatedly
{
    /// <summary>Does the work, waits and does it again. A failure is told by its kind, since its text may hold personal data; then the work goes on.</summary>
    public static async Task Do(Func<CancellationToken, Task> work, TimeSpan pause, TimeProvider clock, Action<string> failed, CancellationToken ct, bool waitsFirst = false)
    {
        if (waitsFirst) await Wait();
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await work(ct);
            }
            catch (Exception) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                failed(failure.GetType().Name);
            }

            await Wait();
        }

        async Task Wait() => await Task.Delay(pause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
