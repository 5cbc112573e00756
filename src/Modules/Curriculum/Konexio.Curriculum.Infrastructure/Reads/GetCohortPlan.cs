using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>The plan of one cohort.</summary>
public sealed record GetCohortPlan(Guid Id) : IQuery<CohortPlanResponse>;

/// <summary>A cohort as the school plans it.</summary>
/// <param name="Id">Its identifier, the same for Enrolment.</param>
/// <param name="Name">Its name.</param>
/// <param name="TrackCode">The track.</param>
/// <param name="TrackVersion">The version of the track, which the cohort keeps.</param>
/// <param name="StageCode">The stage that it delivers.</param>
/// <param name="SiteId">Where it meets.</param>
/// <param name="SiteName">The site's name.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="Capacity">How many learners it has places for.</param>
/// <param name="Enrolled">How many are enrolled today or later.</param>
/// <param name="TrainerIds">Who may teach its sessions.</param>
/// <param name="Status">Its state.</param>
public sealed record CohortPlanResponse(
    Guid Id, string Name, string TrackCode, int TrackVersion, string StageCode, Guid SiteId, string SiteName, DateOnly StartsOn, DateOnly EndsOn,
    int Capacity, int Enrolled, IReadOnlyList<Guid> TrainerIds, CohortPlanStatus Status) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }

    // Those are counted who would lose their place: as Roster.EnrolledFrom counts them.
    internal static string Select(DateOnly today) =>
        $"""
        select c.id, c.name, c.track_code, c.track_version, c.stage_code, c.site_id, s.name, c.starts_on, c.ends_on, c.capacity, c.trainers, c.status, c.xmin,
            (select count(distinct r.learner_id)::int from curriculum.roster_entries r
             where r.cohort_id = c.id and r.periods && daterange('{today:yyyy-MM-dd}', null))
        from curriculum.cohorts c join curriculum.sites s on s.id = c.site_id
        """;

    internal static CohortPlanResponse Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetGuid(5), row.GetString(6), row.GetFieldValue<DateOnly>(7),
        row.GetFieldValue<DateOnly>(8), row.GetInt32(9), row.GetInt32(13), row.GetFieldValue<Guid[]>(10), Wire.Read<CohortPlanStatus>(row.GetString(11)))
    {
        Version = row.Version(12),
    };
}

internal sealed class GetCohortPlanHandler(ModuleSession<CurriculumDbContext> session, TimeProvider clock) : IQueryHandler<GetCohortPlan, CohortPlanResponse>
{
    public async Task<Result<CohortPlanResponse>> Handle(GetCohortPlan request, CancellationToken cancellationToken)
    {
        var select = new Filtered(CohortPlanResponse.Select(SchoolDay.Of(clock.GetUtcNow()))).And("c.id = ?", PlatformSql.Uuid(request.Id)).Page("c.id", 1);
        return await session.Query(select, CohortPlanResponse.Of, cancellationToken) is [var found] ? found : CohortErrors.NotFound;
    }
}
