using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Contracts;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class WhenReferralAcceptedTests(EnrolmentStore store)
{
    [Fact]
    public async Task The_referred_person_becomes_a_learner_with_what_the_partner_said()
    {
        var accepted = await store.AnAcceptedReferral(SomePartner.One);

        await store.Hear<WhenReferralAccepted, ReferralAccepted>(accepted);

        var learner = (await store.Send(new GetLearner((await store.LearnerOf(accepted.ReferralId)).Value))).Value;
        (learner.PersonId, learner.Origin, learner.HomeCommune).ShouldBe((accepted.PersonId, LearnerOrigin.Referral, "69266"));
        learner.GivenName.ShouldBe("Amina");
        learner.Languages.Select(one => (one.Language, one.Level)).ShouldBe([("fr", CefrLevel.A2), ("ti", null)]);
    }

    [Fact]
    public async Task A_second_record_of_the_same_person_makes_no_second_learner()
    {
        var first = await store.AnAcceptedReferral(SomePartner.One);
        await store.Hear<WhenReferralAccepted, ReferralAccepted>(first);
        var second = await store.AnAcceptedReferral(SomePartner.Other, absorbedBy: first.PersonId);

        await store.Hear<WhenReferralAccepted, ReferralAccepted>(second);

        (await store.Scalar<long>("select count(*) from enrolment.learners where person_id in ($1, $2)", first.PersonId, second.PersonId)).ShouldBe(1);
    }
}
