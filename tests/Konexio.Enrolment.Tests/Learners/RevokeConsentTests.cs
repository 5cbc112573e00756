using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class RevokeConsentTests(EnrolmentStore store)
{
    [Fact]
    public async Task One_purpose_is_revoked_alone()
    {
        var learner = await store.ALearner();
        await store.Send(new GiveConsent(ConsentPurpose.BeSurveyed, ConsentPeriod.UntilWithdrawn, "fr") { LearnerId = learner.Value });
        await store.Send(new GiveConsent(ConsentPurpose.BeNamedOnCertificate, ConsentPeriod.UntilWithdrawn, "fr") { LearnerId = learner.Value });

        await store.Send(new RevokeConsent { LearnerId = learner.Value, Purpose = ConsentPurpose.BeSurveyed });

        (await store.Send(new ListConsents(learner.Value))).Value.InForce.Single(one => one.IsInForce).Purpose.ShouldBe(ConsentPurpose.BeNamedOnCertificate);
    }
}
