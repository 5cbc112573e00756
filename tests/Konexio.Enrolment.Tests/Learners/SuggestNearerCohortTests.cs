using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class SuggestNearerCohortTests(EnrolmentStore store)
{
    [Fact]
    public async Task A_cohort_nearer_to_home_is_suggested_with_its_distance()
    {
        var learner = await store.ALearner("69266");
        var far = await store.ACohort(capacity: 1, latitude: 48.85, longitude: 2.35);
        await store.ACohort(capacity: 1, latitude: 45.77, longitude: 4.88);

        var suggested = (await store.Send(new SuggestNearerCohort(learner.Value, far))).Value.Items;

        suggested[0].DistanceKm.ShouldBeLessThan(20);
    }
}
