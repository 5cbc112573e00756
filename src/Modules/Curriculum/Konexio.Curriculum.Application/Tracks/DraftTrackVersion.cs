using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Tracks;

/// <summary>Drafts a new track, or the next version of one, whole; the published versions stay as they are.</summary>
public sealed record DraftTrackVersion : TrackForm, ICommand<DraftTrackVersionResponse>;

/// <summary>The drafted version, by its track and number.</summary>
public sealed record DraftTrackVersionResponse(Guid Id, string Code, int Version);

internal sealed class DraftTrackVersionValidator : AbstractValidator<DraftTrackVersion>
{
    public DraftTrackVersionValidator() => this.CheckForm();
}

internal sealed class DraftTrackVersionHandler(ITracks tracks, TimeProvider clock) : ICommandHandler<DraftTrackVersion, DraftTrackVersionResponse>
{
    public async Task<Result<DraftTrackVersionResponse>> Handle(DraftTrackVersion command, CancellationToken cancellationToken)
    {
        var latest = await tracks.FindLatest(command.Code, cancellationToken);
        var drafted = TrackVersion.Draft(command.ToContent(), latest, clock.GetUtcNow());
        if (!drafted.Succeeded) return Result<DraftTrackVersionResponse>.Refused(drafted.Errors);

        var version = drafted.Value;
        await tracks.Add(version, cancellationToken);
        return new DraftTrackVersionResponse(version.Id.Value, version.TrackCode, version.Number);
    }
}
