using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class GetReferralProgressTests(EnrolmentStore store)
{
    private static readonly Guid Partner = Guid.Parse("0198a000-0000-7000-8000-0000000000a1");
    private static readonly Guid OtherPartner = Guid.Parse("0198a000-0000-7000-8000-0000000000a2");

    [Fact]
    public async Task Without_consent_nothing_shows_that_there_is_a_learner()
    {
        var (_, referral) = await Referred();

        var hidden = await store.Send(new GetReferralProgress(referral), Role.Partner, Partner);
        var unknown = await store.Send(new GetReferralProgress(Guid.Empty), Role.Partner, Partner);

        hidden.Errors.ShouldBe(unknown.Errors);
        hidden.Errors.Single().Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Fact]
    public async Task With_consent_the_referring_partner_follows_and_no_other()
    {
        var (learner, referral) = await Referred();
        await store.Send(new GiveConsent(ConsentPurpose.ShareProgressWithPartner, ConsentPeriod.UntilWithdrawn, "fr") { LearnerId = learner.Value });
        await store.AnEnrolment(await store.ACohort(capacity: 1), learner);

        var progress = (await store.Send(new GetReferralProgress(referral), Role.Partner, Partner)).Value;

        progress.Enrolments.Single().CohortName.ShouldBe("Lyon 12");
        (await store.Send(new GetReferralProgress(referral), Role.Partner, OtherPartner)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_revoked_consent_hides_it_again()
    {
        var (learner, referral) = await Referred();
        await store.Send(new GiveConsent(ConsentPurpose.ShareProgressWithPartner, ConsentPeriod.UntilWithdrawn, "fr") { LearnerId = learner.Value });
        await store.Send(new RevokeConsent { LearnerId = learner.Value, Purpose = ConsentPurpose.ShareProgressWithPartner });

        (await store.Send(new GetReferralProgress(referral), Role.Partner, Partner)).Succeeded.ShouldBeFalse();
    }

    private async Task<(LearnerId Learner, Guid Referral)> Referred()
    {
        var referral = Guid.CreateVersion7(store.Clock.GetUtcNow());
        var person = new PersonId(Guid.CreateVersion7(store.Clock.GetUtcNow()));
        var learner = Learner.Admit(person, referral, new LearnerProfile([]), store.Clock.GetUtcNow());
        await store.Scalar<bool>("insert into enrolment.referrals (id, partner_id, person_id) values ($1, $2, $3) returning true", referral, Partner, person.Value);
        await store.Work(async services =>
        {
            services.GetRequiredService<PersonKeys>().New(person);
            await services.GetRequiredService<ILearners>().Add(learner, TestContext.Current.CancellationToken);
        });
        return (learner.Id, referral);
    }
}
