using Konexio.Enrolment.Domain.Codes;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class LearnerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Person = new(Guid.CreateVersion7(Now));
    private static readonly LearnerProfile Profile = new([new("fr", CefrLevel.A2)], Commune("69123"), GreatestTravelMinutes: 60);

    [Fact]
    public void An_accepted_referral_makes_a_learner_that_remembers_it()
    {
        var referral = new ReferralId(Guid.CreateVersion7(Now));

        var learner = Learner.Admit(Person, referral, Profile, Now);

        learner.Origin.ShouldBe(LearnerOrigin.Referral);
        learner.Languages.ShouldBe([new("fr", CefrLevel.A2)]);
        learner.DomainEvents.ShouldBe([new LearnerAdmitted(learner.Id, Person, referral)]);
    }

    [Fact]
    public void A_direct_application_makes_a_learner_without_a_referral()
    {
        var learner = Learner.Apply(Person, Profile, Now);

        learner.Origin.ShouldBe(LearnerOrigin.DirectApplication);
        learner.ReferralId.ShouldBeNull();
        learner.Status.ShouldBe(LearnerStatus.Admitted);
    }

    [Fact]
    public void A_learner_who_has_left_is_not_changed()
    {
        var learner = Learner.Apply(Person, Profile, Now);
        learner.Leave(Now).Succeeded.ShouldBeTrue();

        learner.Amend(Profile with { HomeCommune = Commune("75056") }).Error.ShouldBe(LearnerErrors.HasLeft);
        learner.Leave(Now).Error.ShouldBe(LearnerErrors.HasLeft);
        learner.HomeCommune.ShouldBe(Commune("69123"));
    }

    private static CommuneCode Commune(string code) => CommuneCode.Of(code).Value;
}
