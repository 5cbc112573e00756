using Konexio.Benchmarks;
using Konexio.Benchmarks.Floor;
using Konexio.Benchmarks.Matching;

if (args is ["floor", ..])
{
    await FloorServer.Run(args[1..]);
    return 0;
}

if (args is ["matching"]) return MatchingBench.Run() ? 0 : 1;

if (BenchOptions.Read(args) is not { } options)
{
    await Console.Error.WriteLineAsync(BenchOptions.Usage);
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
try
{
    await Bench.Run(options, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
