using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Cohorts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Infrastructure;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class AcceptPlaceOfferTests(EnrolmentStore store)
{
    [Fact]
    public async Task Accepting_enrols_the_learner_with_the_distance_from_home()
    {
        // Villeurbanne is 4 to 6 km from the site.
        var cohort = await store.ACohort(capacity: 1);
        var learner = await store.ALearner("69266");
        var joined = await store.Joins(learner, cohort);

        var accepted = (await store.Send(new AcceptPlaceOffer { OfferId = joined.OfferId!.Value })).Value;

        var enrolment = (await store.Send(new GetEnrolment(accepted.EnrolmentId))).Value;
        enrolment.Status.ShouldBe(EnrolmentStatus.Enrolled);
        enrolment.LearnerId.ShouldBe(learner.Value);
        enrolment.DistanceKm!.Value.ShouldBeInRange(0.1m, 10m);
    }

    [Fact]
    public async Task An_offer_is_answered_once()
    {
        var joined = await store.Joins(await store.ALearner(), await store.ACohort(capacity: 1));
        await store.Send(new AcceptPlaceOffer { OfferId = joined.OfferId!.Value });

        var again = await store.Send(new AcceptPlaceOffer { OfferId = joined.OfferId!.Value });

        again.Errors.Single().Code.ShouldBe("enrolment.already-enrolled");
    }

    [Fact]
    public async Task An_unknown_offer_is_not_found() =>
        (await store.Send(new AcceptPlaceOffer { OfferId = Guid.Empty })).Errors.Single().Code.ShouldBe("place-offer.not-found");
}
