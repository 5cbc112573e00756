using System.Net;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Tests.Publication;

public sealed class PublishExamSessionTests(CertificationApp app)
{
    [Fact]
    public async Task What_is_published_counts_and_what_it_earns_is_issued()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        var attempts = await hall.SitAll(card, 80);
        await hall.ToJury();

        var published = await hall.Supervisor.Do($"{hall.Path}/publish").Gives(HttpStatusCode.OK);
        published["attempts"]!.GetValue<int>().ShouldBe(4);
        published["candidates"]!.GetValue<int>().ShouldBe(1);
        await app.Drain();

        (await hall.CertificatesOf(card)).ShouldBe(["pcie-start valid"]);
        (await hall.Attempt(attempts[0])).Text("publishedAt").ShouldNotBeEmpty();
        (await app.Ask("select event_name from certification.outbox_messages where aggregate_id = $1 order by sequence", card.Id)).ShouldBe([
            "certification.candidate-registered.v1", "certification.candidate-registered.v1", "certification.candidate-registered.v1", "certification.candidate-registered.v1",
            "certification.module-passed.v1", "certification.module-passed.v1", "certification.module-passed.v1", "certification.module-passed.v1",
            "certification.certificate-issued.v1",
        ]);
    }

    [Fact]
    public async Task Published_at_the_same_moment_by_two_it_is_published_once()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        await hall.SitAll(card, 80);
        await hall.ToJury();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hall.Supervisor.Do($"{hall.Path}/publish")));
        await app.Drain();

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Conflict);
        (await hall.CertificatesOf(card)).ShouldBe(["pcie-start valid"]);
        (await app.Ask("select count(*) from certification.outbox_messages where aggregate_id = $1 and event_name = 'certification.module-passed.v1'", card.Id)).ShouldBe(["4"]);
    }

    [Fact]
    public async Task A_publication_of_five_hundred_attempts_that_dies_half_way_has_never_been_and_is_done_whole_the_next_time()
    {
        // By itself: it takes more of the database than other tests leave.
        await using var own = new CertificationApp();
        await own.InitializeAsync();
        var hall = await Hall.Open(own, seats: 1000);
        await own.SitInNumbers(hall, candidates: 125);
        await Lead(hall, "finalise", "finalised");
        await Lead(hall, "review", "inReview");

        // Somebody holds one of the attempts, so that the publication is half written when it has to give up.
        await using (var holder = new Npgsql.NpgsqlConnection(own.ConnectionString))
        {
            await holder.OpenAsync(TestContext.Current.CancellationToken);
            await using var holding = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using (var hold = new Npgsql.NpgsqlCommand($"select 1 from certification.attempts where id = (select max(id::text)::uuid from certification.attempts where exam_session_id = '{hall.Id}') for update", holder))
                await hold.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            await hall.Supervisor.Do($"{hall.Path}/publish").Gives(HttpStatusCode.ServiceUnavailable);
        }

        (await hall.Staff.See(hall.Path).Gives(HttpStatusCode.OK)).Text("status").ShouldBe("inReview");
        (await own.Ask("select count(*) from certification.attempts where exam_session_id = $1 and published_at is not null", hall.Id)).ShouldBe(["0"]);

        await Lead(hall, "publish", "published");
        await hall.Supervisor.Do($"{hall.Path}/publish").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.already-published");
        (await own.Ask("select count(*) from certification.attempts where exam_session_id = $1 and published_at is not null", hall.Id)).ShouldBe(["500"]);
        (await own.Ask(
            "select count(*) || ' ' || count(distinct payload ->> 'attemptId') from certification.outbox_messages where event_name = 'certification.module-passed.v1' and payload ->> 'examSessionId' = $1::text", hall.Id))
            .ShouldBe(["500 500"]);
    }

    // Each look for changes goes through all that was loaded: one for each attempt made a publication of five hundred take seconds.
    [Fact]
    public async Task However_many_attempts_are_loaded_they_are_looked_through_a_few_times()
    {
        var (hall, card) = (await Hall.Open(app), await app.ACard());
        await hall.SitAll(card, 80);
        var looks = 0;

        await app.Save(async (services, ct) =>
        {
            var loaded = await services.GetRequiredService<IAttempts>().Of(new ExamSessionId(hall.Id), ct);
            loaded.Count.ShouldBe(4);
            var context = await services.GetRequiredService<ModuleSession<CertificationDbContext>>().Open(ct);
            context.ChangeTracker.DetectingAllChanges += (_, _) => looks++;
        });

        looks.ShouldBeLessThan(4);
    }

    [Fact]
    public async Task A_session_that_the_jury_has_not_seen_is_not_published()
    {
        var hall = await Hall.Open(app);
        await hall.Supervisor.Do($"{hall.Path}/publish").ShouldRefuse(HttpStatusCode.Conflict, "exam-session.wrong-state");
    }

    // On a busy machine the database may be too slow for the first try; who is told so asks again.
    private static Task Lead(Hall hall, string verb, string status) => Condition.Becomes(async () =>
    {
        (await hall.Supervisor.Do($"{hall.Path}/{verb}")).Dispose();
        return (await hall.Staff.See(hall.Path).Gives(HttpStatusCode.OK)).Text("status") == status;
    }, TimeSpan.FromSeconds(60));
}
