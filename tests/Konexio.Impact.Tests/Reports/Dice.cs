namespace Konexio.Impact.Tests.Reports;

/// <summary>Throws the same for the same seed (SplitMix64).</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = (ulong)seed;

    public int Next(int below) => (int)(Next() % (ulong)below);

    public Guid Id() => new([.. BitConverter.GetBytes(Next()), .. BitConverter.GetBytes(Next())]);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
