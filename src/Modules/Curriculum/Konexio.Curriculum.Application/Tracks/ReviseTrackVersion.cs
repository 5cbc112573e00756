using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Tracks;

/// <summary>Replaces the content of a draft, whole; what is published never changes.</summary>
public sealed record ReviseTrackVersion : TrackForm, ICommand<Nothing>
{
    [JsonIgnore]
    public string TrackCode { get; init; } = "";

    [JsonIgnore]
    public int Version { get; init; }
}

internal sealed class ReviseTrackVersionValidator : AbstractValidator<ReviseTrackVersion>
{
    public ReviseTrackVersionValidator() => this.CheckForm();
}

internal sealed class ReviseTrackVersionHandler(ITracks tracks) : ICommandHandler<ReviseTrackVersion, Nothing>
{
    public async Task<Result<Nothing>> Handle(ReviseTrackVersion command, CancellationToken cancellationToken)
    {
        if (await tracks.Find(command.TrackCode, command.Version, cancellationToken) is not { } version) return TrackErrors.NotFound;

        return version.Revise(command.ToContent());
    }
}
