using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Cohorts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class DeclinePlaceOfferTests(EnrolmentStore store)
{
    [Fact]
    public async Task A_declined_place_goes_to_the_next_of_the_list()
    {
        var cohort = await store.ACohort(capacity: 1);
        var first = await store.Joins(await store.ALearner(), cohort);
        var next = await store.Joins(await store.ALearner(), cohort);

        (await store.Send(new DeclinePlaceOffer { OfferId = first.OfferId!.Value })).Value.State.ShouldBe(PlaceOfferState.Declined);

        (await store.Send(new GetWaitingListEntry(cohort, next.Id))).Value.State.ShouldBe(WaitingListState.Offered);
        (await store.Send(new ListPlaceOffers(cohort, null, PlaceOfferState.Pending, null, 10))).Value.Items.Single().LearnerId.ShouldNotBe(Guid.Empty);
    }
}
