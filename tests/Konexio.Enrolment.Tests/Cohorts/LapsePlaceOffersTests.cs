using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Cohorts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class LapsePlaceOffersTests(EnrolmentStore shared)
{
    [Fact]
    public async Task An_offer_without_an_answer_lapses_and_the_next_of_the_list_is_offered_the_place()
    {
        // A store of its own: other tests must not find their clock three days later.
        await using var store = new EnrolmentStore();
        await store.InitializeAsync();
        var cohort = await store.ACohort(capacity: 1);
        var first = await store.Joins(await store.ALearner(), cohort);
        var next = await store.Joins(await store.ALearner(), cohort);

        store.Clock.Advance(TimeSpan.FromHours(73));
        await store.Services.GetRequiredService<EnrolmentClock>().Tick(TestContext.Current.CancellationToken);

        (await store.Send(new GetPlaceOffer(first.OfferId!.Value))).Value.State.ShouldBe(PlaceOfferState.Lapsed);
        (await store.Send(new GetWaitingListEntry(cohort, next.Id))).Value.State.ShouldBe(WaitingListState.Offered);
    }

    [Fact]
    public async Task An_offer_within_its_time_stays()
    {
        var joined = await shared.Joins(await shared.ALearner(), await shared.ACohort(capacity: 1));

        (await shared.Send(new LapsePlaceOffers(), Role.System)).Errors.ShouldBeEmpty();

        (await shared.Send(new GetPlaceOffer(joined.OfferId!.Value))).Value.State.ShouldBe(PlaceOfferState.Pending);
    }
}
