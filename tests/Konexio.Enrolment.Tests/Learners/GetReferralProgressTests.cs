using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Application.People;
using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class GetReferralProgressTests(EnrolmentStore store)
{
    private readonly Guid _partner = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    private static readonly Guid OtherPartner = Guid.Parse("0198a000-0000-7000-8000-0000000000a2");

    [Fact]
    public async Task Without_consent_nothing_shows_that_there_is_a_learner()
    {
        var (_, referral) = await Referred();

        var hidden = await store.Send(new GetReferralProgress(referral), Role.Partner, _partner);
        var unknown = await store.Send(new GetReferralProgress(Guid.Empty), Role.Partner, _partner);

        hidden.Errors.ShouldBe(unknown.Errors);
        hidden.Errors.Single().Kind.ShouldBe(ErrorKind.NotFound);
    }

    [Fact]
    public async Task With_consent_the_referring_partner_follows_and_no_other()
    {
        var (learner, referral) = await Referred();
        await store.Send(new GiveConsent(ConsentPurpose.ShareProgressWithPartner, ConsentPeriod.UntilWithdrawn, "fr") { LearnerId = learner.Value });
        await store.AnEnrolment(await store.ACohort(capacity: 1), learner);

        var progress = (await store.Send(new GetReferralProgress(referral), Role.Partner, _partner)).Value;

        progress.Enrolments.Single().CohortName.ShouldBe("Lyon 12");
        (await store.Send(new GetReferralProgress(referral), Role.Partner, OtherPartner)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_revoked_consent_hides_it_again()
    {
        var (learner, referral) = await Referred();
        await store.Send(new GiveConsent(ConsentPurpose.ShareProgressWithPartner, ConsentPeriod.UntilWithdrawn, "fr") { LearnerId = learner.Value });
        await store.Send(new RevokeConsent { LearnerId = learner.Value, Purpose = ConsentPurpose.ShareProgressWithPartner });

        (await store.Send(new GetReferralProgress(referral), Role.Partner, _partner)).Succeeded.ShouldBeFalse();
    }

    private async Task<(LearnerId Learner, Guid Referral)> Referred()
    {
        var (now, id) = (store.Clock.GetUtcNow(), new PartnerId(_partner));
        var address = new PartnerAddress { StreetLines = ["1 rue des Lilas"], Postcode = "93260", CommuneName = "Les Lilas", CommuneCode = CommuneCode.Of("93045").Value };
        await store.Work(services =>
        {
            services.GetRequiredService<IPartners>().Add(Partner.Register(id, new PartnerDetails { Name = "CADA", Kind = "CADA", Address = address }, "tests", now).Value);
            return Task.CompletedTask;
        });
        var submission = new SubmitReferral(
            "1", new PersonInput("Amina", null, null, null, "+33639980001", null, null, null, null, null, null), "parcours-digital", null, null, null, null, null, null, null,
            new AttestationInput(new DateOnly(2026, 3, 1), "fr"), null)
        { PartnerId = id };
        var referral = (await store.Send(submission, Role.Partner, _partner)).Value.Id;
        var person = await store.Scalar<Guid>("select person_id from enrolment.referrals where id = $1", referral);
        var learner = Learner.Admit(new PersonId(person), new ReferralId(referral), new LearnerProfile([]), now);
        await store.Work(async services => await services.GetRequiredService<ILearners>().Add(learner, TestContext.Current.CancellationToken));
        return (learner.Id, referral);
    }
}
