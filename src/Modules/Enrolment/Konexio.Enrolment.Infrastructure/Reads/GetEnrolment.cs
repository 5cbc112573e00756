using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Reads one enrolment.</summary>
public sealed record GetEnrolment(Guid Id) : IQuery<EnrolmentResponse>;

/// <summary>A learner's enrolment in a cohort, with the distance from home to site on the day of enrolment.</summary>
public sealed record EnrolmentResponse(
    Guid Id, Guid LearnerId, Guid PersonId, Guid CohortId, string CohortName, Guid PlaceId, EnrolmentStatus Status, DateOnly EnrolledOn, decimal? DistanceKm)
    : IVersioned
{
    public DateOnly? BegunOn { get; init; }

    public DateOnly? SuspendedFrom { get; init; }

    public SuspensionReason? SuspensionReason { get; init; }

    public DateOnly? EndedOn { get; init; }

    public WithdrawalReason? WithdrawalReason { get; init; }

    /// <summary>Only in the answer about one enrolment.</summary>
    public string? WithdrawalText { get; init; }

    [JsonIgnore]
    public uint Version { get; init; }

    internal const string Select =
        """
        select e.id, e.learner_id, e.person_id, e.cohort_id, c.name, e.place_id, e.status, e.enrolled_on, e.distance_km, e.begun_on,
            e.suspended_from, e.suspension_reason, e.ended_on, e.withdrawal_reason, e.xmin, e.withdrawal_text_sealed
        from enrolment.enrolments e join enrolment.cohorts c on c.id = e.cohort_id

        """;

    public override string ToString() => nameof(EnrolmentResponse);

    internal static EnrolmentResponse Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetGuid(3), row.GetString(4), row.GetGuid(5), Wire.Read<EnrolmentStatus>(row.GetString(6)),
        row.GetFieldValue<DateOnly>(7), row.Maybe<decimal>(8))
    {
        BegunOn = row.Maybe<DateOnly>(9),
        SuspendedFrom = row.Maybe<DateOnly>(10),
        SuspensionReason = row.Text(11) is { } suspension ? Wire.Read<SuspensionReason>(suspension) : null,
        EndedOn = row.Maybe<DateOnly>(12),
        WithdrawalReason = row.Text(13) is { } withdrawal ? Wire.Read<WithdrawalReason>(withdrawal) : null,
        Version = row.Version(14),
    };
}

internal sealed class GetEnrolmentHandler(ModuleSession<EnrolmentDbContext> session, PersonKeys<EnrolmentDbContext> keys) : IQueryHandler<GetEnrolment, EnrolmentResponse>
{
    public async Task<Result<EnrolmentResponse>> Handle(GetEnrolment request, CancellationToken cancellationToken)
    {
        await session.Open(cancellationToken);
        var found = await session.Query(
            Command(EnrolmentResponse.Select + "where e.id = $1", Uuid(request.Id)),
            row => (Enrolment: EnrolmentResponse.Of(row), Text: row.IsDBNull(15) ? null : row.GetFieldValue<byte[]>(15)), cancellationToken);
        if (found is not [var (enrolment, text)]) return EnrolmentErrors.NotFound;

        var person = new PersonId(enrolment.PersonId);
        session.Touched([person], nameof(GetEnrolment), AuditedAccess.Read, "enrolment");
        if (text is null) return enrolment;

        var key = await keys.Of(person, cancellationToken);
        return enrolment with { WithdrawalText = key.Open(text, Persistence.Enrolments.WithdrawalColumn) };
    }
}
