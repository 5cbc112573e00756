using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Tests.Mentees;

public sealed class MenteeTests
{
    private static readonly Place APlace = new(new SiteId(People.New()), Point: null);

    [Fact]
    public void A_consent_that_ends_by_itself_is_over_at_that_instant()
    {
        var mentee = New();
        mentee.Agree(People.Now.AddDays(31));

        mentee.IsShared(People.Now.AddDays(31).AddTicks(-1)).ShouldBeTrue();
        mentee.IsShared(People.Now.AddDays(31)).ShouldBeFalse();
    }

    [Fact]
    public void Who_does_not_agree_or_is_not_described_is_not_paired()
    {
        var mentee = New();

        mentee.MayBePaired(People.Now).Error.ShouldBe(MenteeErrors.ConsentMissing);
        mentee.Agree(until: null);
        mentee.MayBePaired(People.Now).Error.ShouldBe(MenteeErrors.ProfileMissing);
        mentee.Describe(People.MenteeProfile());
        mentee.MayBePaired(People.Now).Succeeded.ShouldBeTrue();
        mentee.Withdraw();
        mentee.MayBePaired(People.Now).Error.ShouldBe(MenteeErrors.ConsentMissing);
    }

    [Fact]
    public void What_is_told_late_of_an_earlier_enrolment_changes_nothing()
    {
        var (mentee, first, second) = (New(), new CohortId(People.New()), new CohortId(People.New()));
        mentee.Join(second, APlace, People.Today);

        mentee.Join(first, APlace, People.Today.AddDays(-1));
        mentee.CohortId.ShouldBe(second);
        mentee.Leave(first);
        mentee.CohortId.ShouldBe(second);
        mentee.Leave(second);
        mentee.CohortId.ShouldBeNull();
        mentee.Place.ShouldBe(APlace);
    }

    private static Mentee New() => Mentee.Of(new MenteeId(People.New()), new LearnerId(People.New()), new PersonId(People.New()));
}
