using System.Net;
using System.Text.Json;
using Konexio.Api.Tests.Audit;
using Konexio.BuildingBlocks.Infrastructure.Messaging;
using Konexio.Curriculum.Contracts;
using Konexio.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Api.Tests;

public sealed class ParkedMessageTests
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_cannot_be_heard_is_tried_five_times_then_parked_and_heard_once_its_cause_is_gone()
    {
        await using var app = await KonexioApp.Start(_clock);
        var (broken, other) = (Guid.CreateVersion7(_clock.GetUtcNow()), Guid.CreateVersion7(_clock.GetUtcNow()));
        await app.Database.Query(
            $"""
            create function enrolment.refuse() returns trigger language plpgsql as 'begin raise exception ''not now''; end';
            create trigger refuse before insert on enrolment.cohorts for each row when (new.id = '{broken}') execute function enrolment.refuse()
            """);
        var message = await Tell(app, broken);
        await Tell(app, other);

        var pauses = new[] { 1, 4, 16, 64 };
        for (var tried = 1; tried <= 5; tried++)
        {
            await Hear(app, message, tried);
            (await app.Database.Value<bool>("select exists (select 1 from enrolment.cohorts where id = $1)", other)).ShouldBeTrue("others are not held up");
            if (tried == 5) break;

            _clock.Advance(TimeSpan.FromSeconds(pauses[tried - 1]) - TimeSpan.FromMilliseconds(10));
            await app.Services.GetRequiredKeyedService<InboxWorker>("enrolment").HearDue(Ct);
            (await Attempts(app, message)).ShouldBe(tried, "not before its pause is over");
            _clock.Advance(TimeSpan.FromMilliseconds(20));
        }

        using var anonymous = app.Anonymous();
        var ready = await anonymous.Get("/health/ready");
        (ready.Text("status"), ready["parkedMessages"]!.GetValue<long>()).ShouldBe(("degraded", 1));
        using var administrator = await Administrator(app);
        var parked = (await administrator.Get("/v1/parked-messages"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        parked["id"]!.GetValue<Guid>().ShouldBe(message);
        (parked.Text("module"), parked.Text("listener"), parked.Text("eventName"), parked["attempts"]!.GetValue<int>()).ShouldBe(("enrolment", "WhenCohortPublished", "curriculum.cohort-published.v1", 5));
        parked["aggregateId"]!.GetValue<Guid>().ShouldBe(broken);
        parked.Text("lastFailure").ShouldNotBeEmpty();
        _clock.Advance(TimeSpan.FromMinutes(5));
        await app.Services.GetRequiredKeyedService<InboxWorker>("enrolment").HearDue(Ct);
        (await Attempts(app, message)).ShouldBe(5, "a parked message waits for an operator");

        await app.Database.Query("drop trigger refuse on enrolment.cohorts");
        (await Replay(administrator, message)).ShouldBe(HttpStatusCode.NoContent);
        await app.Drain();

        (await app.Database.Value<bool>("select exists (select 1 from enrolment.cohorts where id = $1)", broken)).ShouldBeTrue();
        (await anonymous.Get("/health/ready")).Text("status").ShouldBe("ready");
        (await administrator.Get("/v1/parked-messages"))["items"]!.AsArray().ShouldBeEmpty();
        (await Replay(administrator, message)).ShouldBe(HttpStatusCode.NotFound);
    }

    // The host's own worker looks too; whoever comes first, the message has been tried so often and no more.
    private static async Task Hear(KonexioApp app, Guid message, int times)
    {
        await Condition.Becomes(async () =>
        {
            await app.Services.GetRequiredKeyedService<InboxWorker>("enrolment").HearDue(Ct);
            return await Attempts(app, message) >= times;
        }, TimeSpan.FromSeconds(20));
        (await Attempts(app, message)).ShouldBe(times);
    }

    private static Task<int> Attempts(KonexioApp app, Guid message) => app.Database.Value<int>("select attempts from enrolment.inbox_messages where message_id = $1", message);

    // The clock moves on past the ten minutes of a token.
    private static async Task<HttpClient> Administrator(KonexioApp app) => app.WithToken(await app.Token(app.Clients["administrator"]));

    private static async Task<HttpStatusCode> Replay(HttpClient administrator, Guid message)
    {
        using var answer = await administrator.PostAsync(new Uri($"/v1/parked-messages/{message}/replay", UriKind.Relative), null, Ct);
        return answer.StatusCode;
    }

    private async Task<Guid> Tell(KonexioApp app, Guid cohort)
    {
        var now = _clock.GetUtcNow();
        var starts = DateOnly.FromDateTime(now.UtcDateTime).AddDays(30);
        var published = new CohortPublished(cohort, "Promotion d'essai", "parcours-digital", "autonomie", "1", Guid.CreateVersion7(now), "Konexio Paris 18e", 48.8925, 2.3444, starts, starts.AddDays(60), 15);
        var message = Guid.CreateVersion7(now);
        await app.Database.Query(
            """
            insert into enrolment.inbox_messages (message_id, listener, event_name, aggregate_id, payload, status, attempts, next_attempt_at)
            values ($1, 'WhenCohortPublished', 'curriculum.cohort-published.v1', $2, $3::jsonb, 'pending', 0, $4)
            """, message, cohort, JsonSerializer.Serialize(published, JsonSerializerOptions.Web), now.UtcDateTime);
        return message;
    }
}
