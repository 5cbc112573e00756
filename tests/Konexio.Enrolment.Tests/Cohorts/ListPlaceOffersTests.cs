using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class ListPlaceOffersTests(EnrolmentStore store)
{
    [Fact]
    public async Task Offers_of_one_learner_are_found()
    {
        var learner = await store.ALearner();
        var joined = await store.Joins(learner, await store.ACohort(capacity: 1));

        (await store.Send(new ListPlaceOffers(null, learner.Value, null, null, 10))).Value.Items.Single().Id.ShouldBe(joined.OfferId!.Value);
    }
}
