using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class ListConsentsTests(EnrolmentStore store)
{
    [Fact]
    public async Task The_journal_keeps_every_line()
    {
        var learner = await store.ALearner();
        await store.Send(new GiveConsent(ConsentPurpose.BeSurveyed, ConsentPeriod.Days1, "fr") { LearnerId = learner.Value });
        await store.Send(new RevokeConsent { LearnerId = learner.Value, Purpose = ConsentPurpose.BeSurveyed });

        (await store.Send(new ListConsents(learner.Value))).Value.Journal.Select(entry => entry.Action).ShouldBe([ConsentAction.Given, ConsentAction.Revoked]);
    }
}
