using System.Globalization;
using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Application;
using Konexio.Curriculum.Application.Tracks;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>All that one version of a track teaches.</summary>
/// <param name="Code">The track's code.</param>
/// <param name="Version">A number, or <c>latest</c> for the newest version, draft or published.</param>
public sealed record GetTrackVersion(string Code, string Version) : IQuery<TrackVersionResponse>;

/// <summary>One version of a track; a published one never changes.</summary>
public sealed record TrackVersionResponse(
    Guid Id, string Code, int Number, BilingualText Name, IReadOnlyList<StageContent> Stages, DateTimeOffset DraftedAt, DateTimeOffset? PublishedAt) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }
}

internal sealed class GetTrackVersionValidator : AbstractValidator<GetTrackVersion>
{
    public GetTrackVersionValidator() => RuleFor(query => query.Version).Matches("^(latest|[1-9][0-9]{0,4})\\z");
}

internal sealed class GetTrackVersionHandler(ModuleSession<CurriculumDbContext> session) : IQueryHandler<GetTrackVersion, TrackVersionResponse>
{
    public async Task<Result<TrackVersionResponse>> Handle(GetTrackVersion request, CancellationToken cancellationToken)
    {
        var versions = (await session.Open(cancellationToken)).Set<TrackVersion>().Where(version => version.TrackCode == request.Code);
        if (int.TryParse(request.Version, CultureInfo.InvariantCulture, out var number)) versions = versions.Where(version => version.Number == number);

        var found = await versions.OrderByDescending(version => version.Number)
            .Select(version => new { Track = version, Row = EF.Property<uint>(version, "xmin") })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? TrackErrors.NotFound : Response(found.Track, found.Row);
    }

    private static TrackVersionResponse Response(TrackVersion track, uint row) => new(
        track.Id.Value, track.TrackCode, track.Number, BilingualText.Of(track.Content.Name), [.. track.Content.Stages.Select(StageContent.Of)], track.DraftedAt, track.PublishedAt)
    {
        Version = row,
    };
}
