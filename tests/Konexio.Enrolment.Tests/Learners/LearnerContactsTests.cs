using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Contracts;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.Enrolment.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class LearnerContactsTests(EnrolmentStore store)
{
    [Fact]
    public async Task Another_module_is_told_how_to_write_to_a_learner_and_it_leaves_a_trace()
    {
        var application = ApplyAsLearnerTests.Application with { Applicant = ApplyAsLearnerTests.Application.Applicant with { Email = "mariam@example.org" } };
        var applied = (await store.Send(application)).Value;

        var told = await Ask(applied.Id);

        told.ShouldBe(new LearnerContact("mariam@example.org", "fa-AF", "Mariam"));
        told!.ToString().ShouldBe(nameof(LearnerContact));
        (await store.Scalar<long>("select count(*) from enrolment.audit_entries where person_id = $1 and operation = 'TakeSurveyMail' and access = 'read' and 'email' = any(fields)", applied.PersonId)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_gave_no_address_is_told_without_and_nobody_is_told_as_nobody()
    {
        (await Ask((await store.Send(ApplyAsLearnerTests.Application)).Value.Id)).ShouldBe(new LearnerContact(null, "fa-AF", "Mariam"));
        (await Ask(Guid.CreateVersion7(store.Clock.GetUtcNow()))).ShouldBeNull();
    }

    private async Task<LearnerContact?> Ask(Guid learner)
    {
        await using var scope = store.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("a test");
        LearnerContact? told = null;
        await scope.ServiceProvider.GetRequiredService<ModuleSession<EnrolmentDbContext>>().Commit<SharedKernel.Nothing>(
            isCommand: false,
            async () =>
            {
                told = await scope.ServiceProvider.GetRequiredService<ILearnerContacts>().Of(learner, "TakeSurveyMail", TestContext.Current.CancellationToken);
                return default(SharedKernel.Nothing);
            },
            TestContext.Current.CancellationToken);
        return told;
    }
}
