using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class GiveConsentTests(EnrolmentStore store)
{
    [Fact]
    public async Task A_consent_is_in_force_until_its_period_ends()
    {
        var learner = await store.ALearner();

        var given = (await store.Send(new GiveConsent(ConsentPurpose.BeSurveyed, ConsentPeriod.Days31, "ps") { LearnerId = learner.Value })).Value;

        given.ExpiresAt.ShouldBe(store.Clock.GetUtcNow().AddDays(31));
        (await store.Send(new ListConsents(learner.Value))).Value.InForce.Single(one => one.IsInForce).Purpose.ShouldBe(ConsentPurpose.BeSurveyed);
    }

    [Fact]
    public async Task The_language_of_the_explanation_is_demanded()
    {
        var learner = await store.ALearner();

        var refused = await store.Send(new GiveConsent(ConsentPurpose.BeSurveyed, ConsentPeriod.Days1, "") { LearnerId = learner.Value });

        refused.Errors.ShouldContain(error => error.Pointer == "/explainedIn");
    }
}
