using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class GetCohortTests(EnrolmentStore store)
{
    [Fact]
    public async Task A_cohort_shows_its_places_counted()
    {
        var cohort = await store.ACohort(capacity: 3);
        await store.Joins(await store.ALearner(), cohort);

        var read = (await store.Send(new GetCohort(cohort))).Value;

        read.Places.ShouldBe(new PlaceCounts(3, 2, 1, 0));
        read.Status.ShouldBe(CohortStatus.Open);
        read.Version.ShouldNotBe(0u);
    }

    [Fact]
    public async Task An_unknown_cohort_is_not_found() =>
        (await store.Send(new GetCohort(Guid.Empty))).Errors.Single().Code.ShouldBe("cohort.not-found");
}
