namespace Konexio.Mentoring.Tests.Mentees;

public sealed class ListMenteesTests(MentoringApp app)
{
    [Fact]
    public async Task Mentees_are_found_by_cohort_learner_and_whether_they_are_described()
    {
        var cohort = People.New();
        var (one, other) = (await app.AMentee(cohort: cohort), await app.AMentee(cohort: cohort));
        var (undescribed, learner, _) = await app.AdmittedLearner();

        (await Ids($"cohortId={cohort}&limit=1")).ShouldBe([other.Id.Value, one.Id.Value], ignoreOrder: true);
        (await Ids($"learnerId={learner}&described=false")).ShouldBe([undescribed]);
        (await Ids($"learnerId={learner}&described=true")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mentor_without_mentees_sees_none()
    {
        var cohort = People.New();
        await app.AMentee(cohort: cohort);

        (await app.Mentor((await app.AMentor()).Id.Value).All($"/v1/mentees?cohortId={cohort}")).ShouldBeEmpty();
    }

    private async Task<List<Guid>> Ids(string filter) => (await app.Staff().All($"/v1/mentees?{filter}")).ConvertAll(mentee => mentee.Id());
}
