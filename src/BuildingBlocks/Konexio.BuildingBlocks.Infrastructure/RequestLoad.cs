namespace Konexio.BuildingBlocks.Infrastructure;

/// <summary>
/// How many requests are at work. Who waits for an answer comes first: what may be done later steps back while there are many,
/// but never stands still.
/// </summary>
public sealed class RequestLoad(TimeProvider clock)
{
    private static readonly TimeSpan Courtesy = TimeSpan.FromMilliseconds(100);
    private static readonly int Many = 4 * Environment.ProcessorCount;

    private int _atWork;

    public void Begin() => Interlocked.Increment(ref _atWork);

    public void End() => Interlocked.Decrement(ref _atWork);

    public Task StepBack(CancellationToken ct) => Volatile.Read(ref _atWork) < Many ? Task.CompletedTask : Task.Delay(Courtesy, clock, ct);
}
