using System.Text.Json;
using Konexio.Certification.Contracts;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Impact.Tests.Reports;

/// <summary>One person under two records, each of which learned; what randomness finds is in <see cref="AnyOrderTests"/>.</summary>
public sealed class MergedPeopleTests
{
    private static readonly Guid Cohort = NewId();
    private static readonly (Guid Learner, Guid Person) First = (NewId(), NewId());
    private static readonly (Guid Learner, Guid Person) Second = (NewId(), NewId());
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public async Task They_count_once_from_the_merge_on_and_twice_again_when_it_is_undone()
    {
        await using var school = await School.Open();
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);
        await Teach(school);
        (await Figures(school, grant)).ShouldBe("2 people, 420 minutes; 2 candidates, 1 full; 2 trainees");

        await school.App.Hear(new PeopleMerged(First.Person, Second.Person));
        var once = await Figures(school, grant);
        await school.Rebuild();
        var rebuilt = await Figures(school, grant);
        await school.App.Hear(new PeopleUnmerged(First.Person, Second.Person));

        // Hours are what was recorded; the module that one record failed and the other passed is passed.
        once.ShouldBe("1 people, 420 minutes; 1 candidates, 1 full; 1 trainees");
        rebuilt.ShouldBe(once);
        (await Figures(school, grant)).ShouldBe("2 people, 420 minutes; 2 candidates, 1 full; 2 trainees");
    }

    [Fact]
    public async Task A_merge_that_is_told_before_anything_else_or_after_its_own_undoing_counts_the_same()
    {
        await using var school = await School.Open();
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);
        var (merged, parted, again) = (Listening.NextMessage(), Listening.NextMessage(), Listening.NextMessage());

        await school.App.Hear(new PeopleMerged(First.Person, Second.Person), again);
        await school.App.Hear(new PeopleUnmerged(Second.Person, First.Person), parted);
        await school.App.Hear(new PeopleMerged(Second.Person, First.Person), merged);
        await Teach(school);

        (await Figures(school, grant)).ShouldBe("1 people, 420 minutes; 1 candidates, 1 full; 1 trainees");
    }

    [Fact]
    public async Task What_has_no_cohort_of_its_own_counts_for_that_of_the_other_record()
    {
        await using var school = await School.Open();
        var grant = await school.Pay(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), []);
        await school.App.Hear(Published());
        await school.App.Hear(new LearnerAdmitted(First.Learner, First.Person, null));
        await school.App.Hear(new LearnerAdmitted(Second.Learner, Second.Person, null));
        await school.App.Hear(new LearnerEnrolled(NewId(), First.Learner, First.Person, Cohort, "parcours-digital", "base", Cohort, Day, null));
        await school.App.Hear(new CertificateIssued(NewId(), NewId(), Second.Person, Second.Learner, "pcie", [], null, Day.AddDays(30)));
        (await school.ReportOf(grant.Id)).GetProperty("total").GetProperty("certificates").GetInt32().ShouldBe(0);

        await school.App.Hear(new PeopleMerged(First.Person, Second.Person));

        (await school.ReportOf(grant.Id)).GetProperty("total").GetProperty("certifiedLearners").GetInt32().ShouldBe(1);
    }

    private static async Task Teach(School school)
    {
        await school.App.Hear(Published());
        foreach (var ((learner, person), outcome) in (((Guid, Guid), string)[])[(First, "passed"), (Second, "failed")])
        {
            await school.App.Hear(new LearnerAdmitted(learner, person, null));
            await school.App.Hear(new LearnerEnrolled(NewId(), learner, person, Cohort, "parcours-digital", "base", Cohort, Day, null));
            await school.App.Hear(new RegisterSealed(NewId(), Cohort, 1, "parcours-digital", "base", "unit", Cohort, NewId(), Day, 210, [new RecordedAttendance(learner, "present")]));
            IIntegrationEvent result = outcome == "passed"
                ? new ModulePassed(NewId(), NewId(), person, learner, NewId(), "tableur", "6", Day)
                : new ModuleFailed(NewId(), NewId(), person, learner, NewId(), "tableur", "6", Day);
            await school.Hear([(Listening.NextMessage(), result)]);
        }
    }

    private static async Task<string> Figures(School school, AGrant grant)
    {
        var total = (await school.ReportOf(grant.Id)).GetProperty("total");
        var (quality, training) = (await Total(school, "qualiopi"), await Total(school, "bpf"));
        total.GetProperty("candidates").GetInt32().ShouldBe(quality.GetProperty("candidates").GetInt32());
        return $"{total.GetProperty("learners")} people, {total.GetProperty("attendedMinutes")} minutes; "
            + $"{total.GetProperty("candidates")} candidates, {total.GetProperty("fullSuccesses")} full; {training.GetProperty("trainees")} trainees";
    }

    private static async Task<JsonElement> Total(School school, string figures) => (await school.App.Staff().GetJson($"/v1/impact/{figures}?year=2026")).GetProperty("total");

    private static CohortPublished Published() => new(Cohort, "Printemps", "parcours-digital", "base", "1", Cohort, "Paris", null, null, Day, Day.AddDays(90), 15);

    private static Guid NewId() => Guid.CreateVersion7(ImpactApp.Now);
}
