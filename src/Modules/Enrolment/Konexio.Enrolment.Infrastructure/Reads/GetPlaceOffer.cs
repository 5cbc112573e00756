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

/// <summary>Reads one offer of a place.</summary>
public sealed record GetPlaceOffer(Guid Id) : IQuery<PlaceOfferResponse>;

/// <summary>A place held for a learner until the offer expires.</summary>
public sealed record PlaceOfferResponse(
    Guid Id, Guid CohortId, string CohortName, Guid PlaceId, Guid LearnerId, PlaceOfferState State, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, DateTimeOffset? ClosedAt)
    : IVersioned
{
    [JsonIgnore]
    public uint Version { get; init; }

    [JsonIgnore]
    internal PersonId PersonId { get; init; }

    internal const string Select =
        """
        select o.id, o.cohort_id, c.name, o.place_id, o.learner_id, o.state, o.made_at, o.expires_at, o.closed_at, o.xmin, l.person_id
        from enrolment.place_offers o
        join enrolment.cohorts c on c.id = o.cohort_id
        join enrolment.learners l on l.id = o.learner_id

        """;

    internal static PlaceOfferResponse Of(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetGuid(3), row.GetGuid(4), Wire.Read<PlaceOfferState>(row.GetString(5)),
        row.GetFieldValue<DateTimeOffset>(6), row.GetFieldValue<DateTimeOffset>(7), row.Maybe<DateTimeOffset>(8))
    {
        Version = row.Version(9),
        PersonId = new PersonId(row.GetGuid(10)),
    };
}

internal sealed class GetPlaceOfferHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<GetPlaceOffer, PlaceOfferResponse>
{
    public async Task<Result<PlaceOfferResponse>> Handle(GetPlaceOffer request, CancellationToken cancellationToken)
    {
        var found = await session.Query(Command(PlaceOfferResponse.Select + "where o.id = $1", Uuid(request.Id)), PlaceOfferResponse.Of, cancellationToken);
        if (found is not [var offer]) return PlaceOfferErrors.NotFound;

        session.Touched([offer.PersonId], nameof(GetPlaceOffer), AuditedAccess.Read, "placeOffer");
        return offer;
    }
}
