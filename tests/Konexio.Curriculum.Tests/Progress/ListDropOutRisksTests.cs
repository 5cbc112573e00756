using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application.Listening;
using Konexio.Enrolment.Contracts;

namespace Konexio.Curriculum.Tests.Progress;

[Collection(GetProgressTests.DropOutRules)]
public sealed class ListDropOutRisksTests(CurriculumApp app)
{
    [Fact]
    public async Task Open_risks_are_listed_with_the_facts_and_who_left_is_no_longer_among_them()
    {
        var course = await ACourse.Begin(app);
        var (far, near) = (await course.Enrol(distanceKm: 90), await course.Enrol(distanceKm: 2));
        await course.Seal(0, far.LearnerId, near.LearnerId);
        await course.Seal(1, far.LearnerId, near.LearnerId);

        var risk = (await List(course)).ShouldHaveSingleItem()!;
        risk["enrolmentId"]!.GetValue<Guid>().ShouldBe(far.EnrolmentId);
        var fired = risk["rules"]!.AsArray().ShouldHaveSingleItem()!;
        (fired["code"]!.GetValue<string>(), fired["distanceKm"]!.GetValue<decimal>(), fired["sessions"]!.GetValue<int>()).ShouldBe(("far-and-absent", 90m, 2));

        await app.Tell<WhenEnrolmentWithdrawn>(new EnrolmentWithdrawn(far.EnrolmentId, far.LearnerId, far.CohortId, "moved", course.FirstDay.AddDays(9)));
        (await List(course)).ShouldBeEmpty();
    }

    private async Task<System.Text.Json.Nodes.JsonArray> List(ACourse course) =>
        (await (await app.As(Role.Coordinator).See($"/v1/drop-out-risks?cohortId={course.Cohort.Id}")).Json())["items"]!.AsArray();
}
