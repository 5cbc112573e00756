using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Tests.Safeguarding;

public sealed class GetSafeguardingIncidentTests(MentoringApp app)
{
    [Fact]
    public async Task Who_is_charged_with_safeguarding_reads_it_and_the_reading_is_written_down()
    {
        var incident = await app.Reported();

        var seen = await app.Safeguarding().See(incident.At()).Gives(HttpStatusCode.OK);

        (seen.Text("category"), seen.Text("status"), seen.Text("words"), seen.Text("reportedBy")).ShouldBe(("harassment", "reported", AnIncident.Words, "coordinator"));
        var key = Guid.Parse((await app.Ask("select person_id from mentoring.safeguarding_incidents where id = $1", incident))[0]);
        (await app.TouchedBy(key, "GetSafeguardingIncident")).ShouldBe(["read safeguarding"]);
        await app.Safeguarding().See(People.New().At()).ShouldRefuse(HttpStatusCode.NotFound, "safeguarding-incident.not-found");
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Mentor)]
    public async Task Nobody_else_may(Role role)
    {
        var incident = await app.Reported();

        (await app.As(role, People.New()).See(incident.At())).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.As(role, People.New()).Do(incident.At("acknowledge"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(Role.Administrator, 0)]
    [InlineData(Role.System, 0)]
    [InlineData(Role.Mentor, 0)]
    [InlineData(Role.Safeguarding, 1)]
    public async Task PostgreSQL_itself_hides_its_row_and_lets_nobody_else_change_it(Role role, int seen)
    {
        var incident = await app.Reported();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAs("a test", role, People.New());
        var session = scope.ServiceProvider.GetRequiredService<ModuleSession<MentoringDbContext>>();

        var rows = await session.Query(PlatformSql.Command("select 1 from mentoring.safeguarding_incidents where id = $1", PlatformSql.Uuid(incident)), row => row.GetInt32(0), TestContext.Current.CancellationToken);
        rows.Count.ShouldBe(seen);
        session.Write(PlatformSql.Command("update mentoring.safeguarding_incidents set status = 'closed' where id = $1", PlatformSql.Uuid(incident)));
        await session.Commit<Nothing>(isCommand: false, () => Task.FromResult<Result<Nothing>>(default(Nothing)), TestContext.Current.CancellationToken);

        (await app.Ask("select status from mentoring.safeguarding_incidents where id = $1", incident)).ShouldBe([seen == 1 ? "closed" : "reported"]);
    }
}
