using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.SharedKernel;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Cohorts;

/// <summary>Any sequence of verbs, against a model of the state machine that does not read the domain's table.</summary>
public sealed class CohortModelTests
{
    public sealed record Step(CohortVerb Verb, byte Days);

    [Property(MaxTest = 1000)]
    public void A_cohort_follows_the_model(Step[] steps)
    {
        var (cohort, site, story, published) = Drafted();
        var now = Now.AddDays(-30);
        foreach (var step in steps)
        {
            now = now.AddDays(step.Days % 20);
            var before = cohort.DomainEvents.Count;
            var next = Model(story, step.Verb, now);

            var result = Do(cohort, site, step.Verb, now);

            result.Succeeded.ShouldBe(next is not null, $"{step.Verb} when {story}");
            published |= next == "Published";
            cohort.DomainEvents.Count.ShouldBe(before + (next is not null && published ? 1 : 0));
            story = next ?? story;
            cohort.Status.ToString().ShouldBe(story);
        }
    }

    [Fact]
    public void What_ended_stays_ended() =>
        CohortTransitions.Allowed.Keys.ShouldNotContain(key => key.From == CohortPlanStatus.Completed || key.From == CohortPlanStatus.Cancelled);

    private static string? Model(string story, CohortVerb verb, DateTimeOffset now) => (story, verb) switch
    {
        ("Draft", CohortVerb.Publish) when now <= Now => "Published",
        ("Published", CohortVerb.Start) when now >= Now => "Running",
        ("Running", CohortVerb.Complete) => "Completed",
        ("Draft" or "Published" or "Running", CohortVerb.Cancel) => "Cancelled",
        _ => null,
    };

    private static Result Do(Cohort cohort, Domain.Sites.Site site, CohortVerb verb, DateTimeOffset now) => verb switch
    {
        CohortVerb.Publish => cohort.Publish(site, now),
        CohortVerb.Start => cohort.Start(now),
        CohortVerb.Complete => cohort.Complete([], now),
        CohortVerb.Cancel => cohort.Cancel([], now),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Unknown verb."),
    };

    private static (Cohort Cohort, Domain.Sites.Site Site, string Story, bool Published) Drafted()
    {
        var school = new ASchool();
        return (school.Cohort, school.Site, "Draft", false);
    }
}
