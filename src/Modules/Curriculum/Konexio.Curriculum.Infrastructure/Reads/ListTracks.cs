using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Application;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>The tracks in the order in which they were first drafted, each with its newest versions.</summary>
public sealed record ListTracks(string? Cursor, int Limit) : IQuery<Page<TrackSummary>>;

/// <summary>A track, as its newest version names it.</summary>
/// <param name="Code">The same in all versions.</param>
/// <param name="Name">The name, as the newest version has it.</param>
/// <param name="Stages">The stages of the newest version, in order.</param>
/// <param name="LatestVersion">The newest version, draft or published.</param>
/// <param name="PublishedVersion">The newest published version, which new cohorts deliver.</param>
public sealed record TrackSummary(string Code, BilingualText Name, IReadOnlyList<StageSummary> Stages, int LatestVersion, int? PublishedVersion);

public sealed record StageSummary(string Code, BilingualText Name);

internal sealed class ListTracksValidator : AbstractValidator<ListTracks>
{
    public ListTracksValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListTracksHandler(ModuleSession<CurriculumDbContext> session) : IQueryHandler<ListTracks, Page<TrackSummary>>
{
    private const string Sql =
        """
        select first.id, latest.content::text, latest.number,
            (select max(v.number) from curriculum.track_versions v where v.track_code = first.track_code and v.published_at is not null)
        from curriculum.track_versions first
        join lateral (select v.content, v.number from curriculum.track_versions v where v.track_code = first.track_code order by v.number desc limit 1) latest on true
        where first.number = 1 and ($1::uuid is null or first.id > $1)
        order by first.id limit $2
        """;

    public async Task<Result<Page<TrackSummary>>> Handle(ListTracks request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(Sql, Rows.Maybe(PageRules.After(request.Cursor)), Number(request.Limit + 1)),
            row => (Id: row.GetGuid(0), Track: Summary(StoredJson.Read<TrackContent>(row.GetString(1)), row.GetInt32(2), row.Maybe<int>(3))), cancellationToken);
        var page = Page<(Guid Id, TrackSummary Track)>.Of(rows, request.Limit, row => row.Id);
        return new Page<TrackSummary>([.. page.Items.Select(row => row.Track)], page.NextCursor);
    }

    private static TrackSummary Summary(TrackContent content, int latest, int? published) => new(
        content.Code, BilingualText.Of(content.Name), [.. content.Stages.Select(stage => new StageSummary(stage.Code, BilingualText.Of(stage.Name)))], latest, published);
}
