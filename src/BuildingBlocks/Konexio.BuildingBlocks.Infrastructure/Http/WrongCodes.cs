using System.Collections.Concurrent;

namespace Konexio.BuildingBlocks.Infrastructure.Http;

/// <summary>
/// Counts wrong codes, of what is guessed and of who guesses, in windows of 15 minutes. Right ones are never counted, so that many
/// behind one address can go on.
/// </summary>
public sealed class WrongCodes(TimeProvider clock)
{
    private const int MostRemembered = 50_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>How long to wait; null where another try is free.</summary>
    public TimeSpan? Wait(params ReadOnlySpan<(string Key, int Most)> limits)
    {
        var now = clock.GetUtcNow();
        foreach (var (key, most) in limits)
            if (_counts.TryGetValue(key, out var count) && count.Number >= most && count.EndsAt > now) return count.EndsAt - now;
        return null;
    }

    public void Add(params ReadOnlySpan<(string Key, int Most)> limits)
    {
        var now = clock.GetUtcNow();
        if (_counts.Count > MostRemembered)
            foreach (var (key, count) in _counts)
                if (count.EndsAt <= now) _counts.TryRemove(key, out _);

        foreach (var (key, _) in limits)
            _counts.AddOrUpdate(
                key,
                _ => new Count(1, now + Window),
                (_, count) => count.EndsAt <= now ? new Count(1, now + Window) : count with { Number = count.Number + 1 });
    }

    private sealed record Count(int Number, DateTimeOffset EndsAt);
}
