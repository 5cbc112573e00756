using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>One session: when, where, what and with whom.</summary>
public sealed record GetSession(Guid Id) : IQuery<SessionResponse>;

/// <summary>One half-day of a cohort in a room.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="CohortId">The cohort.</param>
/// <param name="CohortName">The cohort's name.</param>
/// <param name="UnitCode">The unit that is taught.</param>
/// <param name="UnitTitle">Its title in French, as on the register.</param>
/// <param name="SiteId">The site.</param>
/// <param name="RoomId">The room.</param>
/// <param name="RoomName">The room's name.</param>
/// <param name="TrainerId">Who teaches.</param>
/// <param name="Date">The date, in Paris.</param>
/// <param name="Start">When it begins, as the wall clock shows.</param>
/// <param name="End">When it ends, as the wall clock shows.</param>
/// <param name="StartsAt">The instant of the start.</param>
/// <param name="EndsAt">The instant of the end.</param>
/// <param name="Status">The state of its register.</param>
/// <param name="CancellationReason">Why it does not take place.</param>
public sealed record SessionResponse(
    Guid Id, Guid CohortId, string CohortName, string UnitCode, string UnitTitle, Guid SiteId, Guid RoomId, string RoomName, Guid TrainerId, DateOnly Date,
    string Start, string End, DateTimeOffset StartsAt, DateTimeOffset EndsAt, RegisterStatus Status, SessionCancellation? CancellationReason) : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }

    internal const string Select =
        """
        select s.id, s.cohort_id, c.name, s.unit_code, s.unit_title, s.site_id, s.room_id, r.name, s.trainer_id, s.date, to_char(s.start_time, 'HH24:MI'),
            to_char(s.end_time, 'HH24:MI'), s.starts_at, s.ends_at, g.status, s.cancellation, s.xmin
        from curriculum.sessions s join curriculum.registers g on g.session_id = s.id
            join curriculum.cohorts c on c.id = s.cohort_id join curriculum.rooms r on r.id = s.room_id
        """;

    internal static SessionResponse Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetGuid(5), row.GetGuid(6), row.GetString(7), row.GetGuid(8),
        row.GetFieldValue<DateOnly>(9), row.GetString(10), row.GetString(11), row.GetFieldValue<DateTimeOffset>(12), row.GetFieldValue<DateTimeOffset>(13),
        Wire.Read<RegisterStatus>(row.GetString(14)), row.Text(15) is { } reason ? Wire.Read<SessionCancellation>(reason) : null)
    {
        Version = row.Version(16),
    };
}

internal sealed class GetSessionHandler(ModuleSession<CurriculumDbContext> session) : IQueryHandler<GetSession, SessionResponse>
{
    public async Task<Result<SessionResponse>> Handle(GetSession request, CancellationToken cancellationToken)
    {
        var select = new Filtered(SessionResponse.Select).And("s.id = ?", PlatformSql.Uuid(request.Id)).Page("s.id", 1);
        return await session.Query(select, SessionResponse.Of, cancellationToken) is [var found] ? found : SessionErrors.NotFound;
    }
}
