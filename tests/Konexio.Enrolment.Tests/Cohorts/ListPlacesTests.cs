using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class ListPlacesTests(EnrolmentStore store)
{
    [Fact]
    public async Task A_held_place_says_until_when()
    {
        var cohort = await store.ACohort(capacity: 2);
        var joined = await store.Joins(await store.ALearner(), cohort);

        var places = (await store.Send(new ListPlaces(cohort))).Value.Items;

        places.Select(place => place.State).ShouldBe([PlaceState.Held, PlaceState.Open]);
        places[0].HeldUntil.ShouldBe(joined.OfferExpiresAt);
    }
}
