using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Reads one cohort with its places counted.</summary>
public sealed record GetCohort(Guid Id) : IQuery<CohortResponse>;

/// <summary>A cohort as enrolment sees it.</summary>
public sealed record CohortResponse(
    Guid Id,
    string Name,
    CohortStatus Status,
    string TrackCode,
    string StageCode,
    Guid SiteId,
    string SiteName,
    DateOnly StartsOn,
    DateOnly EndsOn,
    PlaceCounts Places,
    int Waiting) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }

    internal const string Columns =
        "id, name, status, track_code, stage_code, site_id, site_name, starts_on, ends_on, capacity, open_places, held_places, filled_places, waiting, xmin";

    internal static CohortResponse Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), Wire.Read<CohortStatus>(row.GetString(2)), row.GetString(3), row.GetString(4), row.GetGuid(5), row.GetString(6),
        row.GetFieldValue<DateOnly>(7), row.GetFieldValue<DateOnly>(8),
        new PlaceCounts(row.GetInt32(9), row.GetInt32(10), row.GetInt32(11), row.GetInt32(12)), row.GetInt32(13))
    { Version = row.Version(14) };
}

/// <summary>How many places a cohort has in all, open, held and filled.</summary>
public sealed record PlaceCounts(int Capacity, int Open, int Held, int Filled);

internal sealed class GetCohortHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<GetCohort, CohortResponse>
{
    public async Task<Result<CohortResponse>> Handle(GetCohort request, CancellationToken cancellationToken)
    {
        var found = await session.Query(
            Command($"select {CohortResponse.Columns} from enrolment.cohorts where id = $1", Uuid(request.Id)), CohortResponse.Of, cancellationToken);
        return found is [var cohort] ? cohort : CohortErrors.NotFound;
    }
}
