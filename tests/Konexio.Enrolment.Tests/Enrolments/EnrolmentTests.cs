using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Enrolments;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Tests.Cohorts;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.Enrolments;

public sealed class EnrolmentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Property(MaxTest = 500)]
    public void Any_run_of_verbs_follows_the_story_of_an_enrolment(EnrolmentVerb[] verbs)
    {
        var enrolment = Enrolled();
        var story = "E";
        foreach (var verb in verbs)
        {
            var before = enrolment.DomainEvents.Count;
            // The model does not read the table: it is the sentence of the domain page, written once more.
            var next = (story, verb) switch
            {
                ("E", EnrolmentVerb.Begin) or ("S", EnrolmentVerb.Resume) => "A",
                ("A", EnrolmentVerb.Suspend) => "S",
                ("A", EnrolmentVerb.Complete) => "C",
                ("E" or "A" or "S", EnrolmentVerb.Withdraw) => "W",
                _ => null,
            };

            var result = Do(enrolment, verb);

            result.Succeeded.ShouldBe(next is not null, $"{verb} when {story}");
            enrolment.DomainEvents.Count.ShouldBe(before + (next is null ? 0 : 1));
            if (next is null) result.Error!.Code.ShouldBe("enrolment.transition-not-allowed");
            story = next ?? story;
            enrolment.Status.ToString().ShouldStartWith(story);
            (enrolment.EndedOn is not null).ShouldBe(story is "C" or "W");
            (enrolment.SuspendedFrom is not null && story == "A").ShouldBeFalse();
        }
    }

    [Fact]
    public void What_ended_stays_ended() =>
        EnrolmentTransitions.Allowed.Keys.ShouldNotContain(key =>
            key.From == EnrolmentStatus.Completed || key.From == EnrolmentStatus.Withdrawn);

    [Theory]
    [InlineData(CohortStatus.Open, true)]
    [InlineData(CohortStatus.Running, false)]
    public void Withdrawing_opens_the_place_again_only_before_the_cohort_starts(CohortStatus cohort, bool opens)
    {
        var enrolment = Enrolled();

        enrolment.Withdraw(WithdrawalReason.Moved, null, cohort, Today).Succeeded.ShouldBeTrue();

        enrolment.DomainEvents.OfType<EnrolmentWithdrawn>().ShouldHaveSingleItem().PlaceOpensAgain.ShouldBe(opens);
    }

    [Theory]
    [InlineData(WithdrawalReason.Other, null, "enrolment.reason-text-missing")]
    [InlineData(WithdrawalReason.Other, " ", "enrolment.reason-text-missing")]
    [InlineData(WithdrawalReason.Health, "details", "enrolment.reason-text-not-wanted")]
    public void Only_another_reason_is_told_in_words(WithdrawalReason reason, string? text, string code)
    {
        var enrolment = Enrolled();

        enrolment.Withdraw(reason, text, CohortStatus.Open, Today).Error!.Code.ShouldBe(code);
        enrolment.Status.ShouldBe(EnrolmentStatus.Enrolled);
    }

    [Fact]
    public void The_words_of_another_reason_stay_out_of_the_event()
    {
        var enrolment = Enrolled();

        enrolment.Withdraw(WithdrawalReason.Other, "marker-7f3", CohortStatus.Open, Today);

        enrolment.WithdrawalText.ShouldBe("marker-7f3");
        string.Join(' ', enrolment.DomainEvents).ShouldNotContain("marker-7f3");
    }

    [Fact]
    public void The_distance_from_home_to_site_is_kept_with_one_decimal()
    {
        var enrolment = Enrolled();

        enrolment.DistanceKm.ShouldBe(391.5m);
        enrolment.DomainEvents.ShouldHaveSingleItem().ShouldBeOfType<LearnerEnrolled>().DistanceKm.ShouldBe(391.5m);
    }

    private static Result Do(Domain.Enrolments.Enrolment enrolment, EnrolmentVerb verb) => verb switch
    {
        EnrolmentVerb.Begin => enrolment.Begin(Today),
        EnrolmentVerb.Suspend => enrolment.Suspend(SuspensionReason.Family, Today),
        EnrolmentVerb.Resume => enrolment.Resume(Today),
        EnrolmentVerb.Complete => enrolment.Complete(Today),
        EnrolmentVerb.Withdraw => enrolment.Withdraw(WithdrawalReason.FoundEmployment, null, CohortStatus.Running, Today),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Unknown verb."),
    };

    private static Domain.Enrolments.Enrolment Enrolled()
    {
        var home = GeoPoint.Create(45.7640, 4.8357).Value;
        var learner = Learner.Apply(new PersonId(Guid.CreateVersion7(Now)), new LearnerProfile([], HomePoint: home), Now);
        var cohort = Cohort.Open(new CohortId(Guid.CreateVersion7(Now)));
        cohort.Revise(CohortsInMemory.Facts(capacity: 1), [], Now).Succeeded.ShouldBeTrue();
        return Domain.Enrolments.Enrolment.Enrol(learner, cohort, new PlaceId(Guid.CreateVersion7(Now)), Now);
    }
}
