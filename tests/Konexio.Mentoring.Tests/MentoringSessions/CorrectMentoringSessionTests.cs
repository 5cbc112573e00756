using System.Net;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Konexio.Mentoring.Tests.MentoringSessions;

public sealed class CorrectMentoringSessionTests(MentoringApp app)
{
    [Fact]
    public async Task Hours_that_counted_are_taken_back_by_the_opposite_and_counted_anew()
    {
        var paired = await Paired.Active(app);
        var session = await paired.LogConfirmed("2026-11-19", 60);

        await app.Staff().Do($"/v1/mentoring-sessions/{session}/correct", new { kind = "french", heldOn = "2026-11-18", minutes = 30 }).ShouldLead("confirmed");

        (await app.Ledger(session)).ShouldBe(["2026-11-19 career 60", "2026-11-19 career -60", "2026-11-18 french 30"]);
        (await app.Told(paired.Id)).TakeLast(2).ShouldBe(["session-confirmed", "session-corrected"]);
    }

    [Fact]
    public async Task What_was_disputed_counts_once_it_is_stated()
    {
        var paired = await Paired.Active(app);
        var session = await paired.Log();
        await app.Staff().Do($"/v1/mentoring-sessions/{session}/dispute", new { side = "mentee" }).ShouldLead("disputed");

        await app.Staff().Do($"/v1/mentoring-sessions/{session}/correct", new { kind = "career", heldOn = "2026-11-20", minutes = 30 }).ShouldLead("confirmed");

        (await app.Ledger(session)).ShouldBe(["2026-11-20 career 30"]);
    }

    [Fact]
    public async Task It_is_the_schools_to_say()
    {
        var paired = await Paired.Active(app);
        var session = await paired.Log();

        (await paired.MentorClient.Do($"/v1/mentoring-sessions/{session}/correct", new { kind = "career", heldOn = "2026-11-20", minutes = 30 })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await app.Staff().Do($"/v1/mentoring-sessions/{session}/correct", new { kind = "career", heldOn = "2026-11-20", minutes = 30 }).ShouldRefuse(HttpStatusCode.Conflict, "mentoring-session.wrong-state");
    }

    [Fact]
    public async Task The_ledger_itself_refuses_to_change_a_line()
    {
        var session = await (await Paired.Active(app)).LogConfirmed();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("a test changes the ledger");
        var work = scope.ServiceProvider.GetRequiredService<ModuleSession<MentoringDbContext>>();
        foreach (var change in new[] { "update mentoring.hours_entries set minutes = 1 where source_id = $1", "delete from mentoring.hours_entries where source_id = $1" })
        {
            work.Write(PlatformSql.Command(change, PlatformSql.Uuid(session)));
            var refused = await Should.ThrowAsync<PostgresException>(
                () => work.Commit<Nothing>(isCommand: false, () => Task.FromResult<Result<Nothing>>(default(Nothing)), TestContext.Current.CancellationToken));
            refused.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }

        (await app.Ledger(session)).ShouldBe(["2026-11-20 career 60"]);
    }
}
