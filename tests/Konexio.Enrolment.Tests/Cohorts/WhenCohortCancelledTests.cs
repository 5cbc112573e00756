using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class WhenCohortCancelledTests(EnrolmentStore store)
{
    [Fact]
    public async Task Offers_and_enrolments_are_withdrawn()
    {
        var cohort = await store.ACohort(capacity: 2);
        var enrolment = await store.AnEnrolment(cohort);
        var offered = await store.Joins(await store.ALearner(), cohort);

        await store.Hear<WhenCohortCancelled, CohortCancelled>(new CohortCancelled(cohort, new DateOnly(2026, 3, 20)));

        (await store.Send(new GetEnrolment(enrolment))).Value.Status.ShouldBe(EnrolmentStatus.Withdrawn);
        (await store.Send(new GetPlaceOffer(offered.OfferId!.Value))).Value.State.ShouldBe(PlaceOfferState.Withdrawn);
    }
}
