using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Tracks.Seeds;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>The tracks with which the school begins, as published first versions; a change is a second version, made as any other.</summary>
internal static class TrackSeeds
{
    public static string Up => string.Join('\n', Seed.Tracks.Select((track, index) =>
        $"""
        insert into curriculum.track_versions (id, track_code, number, content, drafted_at, published_at)
        values ('01920000-0000-7000-8000-0000000001{index:D2}', '{track.Code}', 1, '{StoredJson.Write(track).Replace("'", "''", StringComparison.Ordinal)}', '2026-01-01 00:00Z', '2026-01-01 00:00Z')
        on conflict do nothing;
        """));
}
