using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Tracks.Seeds;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>The tracks with which the school begins, as their first published versions.</summary>
internal static class SeededTracks
{
    public static IEnumerable<string> Up => Seed.Tracks.Select((content, index) => Insert(content, index + 1));

    private static string Insert(TrackContent content, int number) =>
        $"""
        insert into curriculum.track_versions (id, track_code, number, content, drafted_at, published_at)
        values ('01920000-0000-7000-8000-0000000001{number:00}', '{content.Code}', 1, '{StoredJson.Write(content).Replace("'", "''", StringComparison.Ordinal)}', now(), now())
        on conflict do nothing;
        """;
}
