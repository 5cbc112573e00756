using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Tracks;

public readonly record struct TrackVersionId(Guid Value) : IId<TrackVersionId>
{
    public static TrackVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One version of a track. Once published it never changes: a change is the next version, and cohorts keep theirs.</summary>
public sealed class TrackVersion : AggregateRoot
{
    private TrackVersion()
    {
    }

    public TrackVersionId Id { get; private set; }

    public string TrackCode { get; private set; } = "";

    public int Number { get; private set; }

    public TrackContent Content { get; private set; } = null!;

    public DateTimeOffset DraftedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsPublished => PublishedAt is not null;

    /// <param name="content">What is to be taught.</param>
    /// <param name="latest">The track's newest version, where it has one.</param>
    /// <param name="now">The clock's time.</param>
    public static Result<TrackVersion> Draft(TrackContent content, TrackVersion? latest, DateTimeOffset now)
    {
        if (latest is { IsPublished: false }) return TrackErrors.DraftExists;
        if (latest is not null && latest.TrackCode != content.Code) return TrackErrors.OtherTrack;
        if (TrackFaults.Of(content) is { Count: > 0 } faults) return Result<TrackVersion>.Refused(faults);

        return new TrackVersion
        {
            Id = new TrackVersionId(Guid.CreateVersion7(now)),
            TrackCode = content.Code,
            Number = (latest?.Number ?? 0) + 1,
            Content = content.Frozen(),
            DraftedAt = now,
        };
    }

    public Result<Nothing> Revise(TrackContent content)
    {
        if (IsPublished) return TrackErrors.AlreadyPublished;
        if (content.Code != TrackCode) return TrackErrors.OtherTrack;
        if (TrackFaults.Of(content) is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);

        Content = content.Frozen();
        return default(Nothing);
    }

    public Result Publish(DateTimeOffset now)
    {
        if (IsPublished) return TrackErrors.AlreadyPublished;

        PublishedAt = now;
        return Result.Success;
    }

    public Stage? FindStage(string code) => Content.Stages.FirstOrDefault(stage => stage.Code == code);

    /// <summary>Whether a learner who completes this stage has gone through the track.</summary>
    public bool EndsWith(string stageCode) => Content.Stages[^1].Code == stageCode;
}
