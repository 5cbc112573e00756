namespace Konexio.Curriculum.Tests;

internal static class Enrolling
{
    /// <summary>A learner on the cohort's roster from yesterday on, as if Enrolment had told it.</summary>
    public static async Task Enrol(this CurriculumApp app, Guid cohort) => (await app.Ask(
        """
        insert into curriculum.roster_entries (enrolment_id, cohort_id, learner_id, person_id, periods)
        values (gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), '{[2020-01-01,)}') returning cohort_id::text
        """, cohort)).Count.ShouldBe(1);
}
