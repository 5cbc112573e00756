using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Tracks;

/// <summary>Publishes a draft for good: from then on cohorts can deliver its stages.</summary>
public sealed record PublishTrackVersion(string TrackCode, int Version) : ICommand<PublishTrackVersionResponse>;

public sealed record PublishTrackVersionResponse(string Code, int Version, DateTimeOffset PublishedAt);

internal sealed class PublishTrackVersionHandler(ITracks tracks, TimeProvider clock) : ICommandHandler<PublishTrackVersion, PublishTrackVersionResponse>
{
    public async Task<Result<PublishTrackVersionResponse>> Handle(PublishTrackVersion command, CancellationToken cancellationToken)
    {
        if (await tracks.Find(command.TrackCode, command.Version, cancellationToken) is not { } version) return TrackErrors.NotFound;

        var now = clock.GetUtcNow();
        if (version.Publish(now).Error is { } refusal) return refusal;

        return new PublishTrackVersionResponse(version.TrackCode, version.Number, now);
    }
}
