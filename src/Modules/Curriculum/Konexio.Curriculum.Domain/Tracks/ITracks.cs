namespace Konexio.Curriculum.Domain.Tracks;

public interface ITracks
{
    Task<TrackVersion?> Find(string trackCode, int number, CancellationToken ct);

    /// <summary>The newest version of a track, draft or published.</summary>
    Task<TrackVersion?> FindLatest(string trackCode, CancellationToken ct);

    Task Add(TrackVersion version, CancellationToken ct);
}
