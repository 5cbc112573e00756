using System.Net;
using Konexio.BuildingBlocks.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Tests;

public sealed class MentoringSandboxTests(MentoringApp app)
{
    [Fact]
    public async Task A_newcomer_s_mentor_has_a_mentee_and_a_confirmed_session_also_after_another_start()
    {
        for (var starts = 0; starts < 2; starts++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            foreach (var seed in scope.ServiceProvider.GetServices<ISeedSandbox>()) await seed.Seed(TestContext.Current.CancellationToken);
        }

        var mentor = app.Mentor(Sandbox.Mentor);
        (await mentor.See($"/v1/mentors/{Sandbox.Mentor}").Gives(HttpStatusCode.OK)).Id("companyId").ShouldBe(Sandbox.Company);
        (await mentor.All("/v1/mentees?limit=50")).ShouldHaveSingleItem()["profile"]!.Text("goals").ShouldStartWith("Trouver un stage");
        (await app.Ask("select minutes from mentoring.hours_entries where company_id = $1", Sandbox.Company)).ShouldBe(["60"]);
    }
}
