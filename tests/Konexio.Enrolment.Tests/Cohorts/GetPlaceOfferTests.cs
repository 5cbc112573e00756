using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class GetPlaceOfferTests(EnrolmentStore store)
{
    [Fact]
    public async Task An_unknown_offer_is_not_found() =>
        (await store.Send(new GetPlaceOffer(Guid.Empty))).Errors.Single().Code.ShouldBe("place-offer.not-found");
}
