using Konexio.Mentoring.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Tests.Mentorships;

public sealed class NudgeSilentMentorshipsTests(MentoringApp app)
{
    [Fact]
    public async Task Each_threshold_is_told_once_and_a_session_begins_anew()
    {
        var paired = await Paired.Active(app);

        await Silent(paired, "2026-11-11 09:00Z");
        (await Nudges(paired)).ShouldBeEmpty();
        await Silent(paired, "2026-11-10 09:00Z");
        (await Nudges(paired)).ShouldBe(["14"]);
        (await Nudges(paired)).ShouldBe(["14"]);
        await Silent(paired, "2026-08-01 09:00Z");
        (await Nudges(paired)).ShouldBe(["14", "90"]);

        await paired.Log();
        (await Nudges(paired)).ShouldBe(["14", "90"]);
        await Silent(paired, "2026-11-10 09:00Z");
        (await Nudges(paired)).ShouldBe(["14", "90", "14"]);
    }

    private async Task Silent(Paired paired, string since) => await app.Database.Query($"update mentoring.mentorships set silent_since = '{since}' where id = $1", paired.Id);

    private async Task<IReadOnlyList<string>> Nudges(Paired paired)
    {
        await app.Services.GetRequiredService<MentoringClock>().Tick(TestContext.Current.CancellationToken);
        return await app.Ask("select payload ->> 'days' from mentoring.outbox_messages where aggregate_id = $1 and event_name = 'mentoring.nudge-due.v1' order by sequence", paired.Id);
    }
}
