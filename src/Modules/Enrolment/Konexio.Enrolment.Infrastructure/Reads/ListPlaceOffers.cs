using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Lists offers of places in the order in which they were made.</summary>
public sealed record ListPlaceOffers(Guid? CohortId, Guid? LearnerId, PlaceOfferState? State, string? Cursor, int Limit) : IQuery<Page<PlaceOfferResponse>>;

internal sealed class ListPlaceOffersValidator : AbstractValidator<ListPlaceOffers>
{
    public ListPlaceOffersValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListPlaceOffersHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<ListPlaceOffers, Page<PlaceOfferResponse>>
{
    private const string Where =
        """
        where ($1::uuid is null or o.id > $1) and ($2::uuid is null or o.cohort_id = $2) and ($3::uuid is null or o.learner_id = $3)
          and ($4::text is null or o.state = $4)
        order by o.id limit $5
        """;

    public async Task<Result<Page<PlaceOfferResponse>>> Handle(ListPlaceOffers request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(
            Command(PlaceOfferResponse.Select + Where, Rows.Maybe(PageRules.After(request.Cursor)), Rows.Maybe(request.CohortId), Rows.Maybe(request.LearnerId), Text(request.State is { } state ? Wire.NameOf(state) : null), Number(request.Limit + 1)),
            PlaceOfferResponse.Of, cancellationToken);
        var page = Page<PlaceOfferResponse>.Of(rows, request.Limit, offer => offer.Id);
        session.Touched(page.Items.Select(offer => offer.PersonId), nameof(ListPlaceOffers), AuditedAccess.Read, "placeOffer");
        return page;
    }
}
