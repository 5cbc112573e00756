using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Lists the places of a cohort by number, each with its state.</summary>
public sealed record ListPlaces(Guid CohortId) : IQuery<PlaceList>;

public sealed record PlaceList(IReadOnlyList<PlaceResponse> Items);

/// <summary>One place of a cohort; a held one says until when.</summary>
public sealed record PlaceResponse(Guid Id, int Number, PlaceState State, DateTimeOffset? HeldUntil);

internal sealed class ListPlacesHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<ListPlaces, PlaceList>
{
    // A cohort without places still has its one row.
    private const string Sql =
        """
        select p.id, p.number, p.state, p.held_until from enrolment.cohorts c
        left join enrolment.places p on p.cohort_id = c.id and p.state <> 'closed'
        where c.id = $1 order by p.number
        """;

    public async Task<Result<PlaceList>> Handle(ListPlaces request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(Sql, Uuid(request.CohortId)),
            row => row.IsDBNull(0) ? null : new PlaceResponse(row.GetGuid(0), row.GetInt32(1), Wire.Read<PlaceState>(row.GetString(2)), row.Maybe<DateTimeOffset>(3)),
            cancellationToken);
        if (rows.Count == 0) return CohortErrors.NotFound;

        return new PlaceList([.. rows.OfType<PlaceResponse>()]);
    }
}
