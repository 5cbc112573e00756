using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Konexio.Testing;

namespace Konexio.Journey.Tests;

public sealed class CapacityTests
{
    private const int Crowd = 2_000;
    private const int Places = 15;

    [Fact]
    public async Task Two_thousand_at_once_for_fifteen_places_leave_fifteen_filled_and_the_rest_in_order()
    {
        await using var app = await KonexioApp.Start(settings: new Dictionary<string, string> { ["Limits:ClientRequests"] = "100000" });
        var coordinator = await app.ClientFor("coordinator");
        var cohort = await app.PublishCohort(Places);
        var learners = new ConcurrentBag<Guid>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Crowd), new ParallelOptions { MaxDegreeOfParallelism = 24 }, async (number, _) =>
            learners.Add(await coordinator.Learner($"Learner {number}")));

        var answers = await Task.WhenAll(learners.Select(learner =>
            coordinator.Do($"/v1/cohorts/{cohort}/waiting-list", new { learnerId = learner }).Gives(HttpStatusCode.Created)));

        var offered = answers.Where(answer => answer["offerId"] is not null).ToList();
        offered.Count.ShouldBe(Places);
        var waiting = answers.Where(answer => answer["offerId"] is null).OrderBy(Position).ToList();
        waiting.Select(Position).ShouldBe(Enumerable.Range(1, Crowd - Places));
        (await Arrivals(app, cohort)).ShouldBe(waiting.Select(answer => answer.Id()));
        (await Taken(app, cohort)).ShouldBe((Places, 0L));

        await Task.WhenAll(offered.Select(answer => coordinator.Do($"/v1/place-offers/{answer.Id("offerId")}/accept").Gives(HttpStatusCode.OK)));

        (await Taken(app, cohort)).ShouldBe((0L, Places));
        (await app.Database.Value<long>("select count(*) from enrolment.enrolments where cohort_id = $1", cohort)).ShouldBe(Places);
        (await Arrivals(app, cohort)).Count.ShouldBe(Crowd - Places);
    }

    [Fact]
    public async Task One_place_given_back_goes_to_the_first_who_waits_and_to_no_other()
    {
        await using var app = await KonexioApp.Start();
        var coordinator = await app.ClientFor("coordinator");
        var cohort = await app.PublishCohort(1);
        var joined = new List<JsonNode>();
        for (var number = 0; number < 3; number++)
            joined.Add(await coordinator.Do($"/v1/cohorts/{cohort}/waiting-list", new { learnerId = await coordinator.Learner() }).Gives(HttpStatusCode.Created));

        await coordinator.Do($"/v1/place-offers/{joined[0].Id("offerId")}/decline").Gives(HttpStatusCode.OK);
        await app.Drain();

        (await coordinator.See($"/v1/cohorts/{cohort}/waiting-list/{joined[1].Id()}").Gives(HttpStatusCode.OK)).Text("state").ShouldBe("offered");
        (await coordinator.See($"/v1/cohorts/{cohort}/waiting-list/{joined[2].Id()}").Gives(HttpStatusCode.OK))["position"]!.GetValue<int>().ShouldBe(1);
        (await Taken(app, cohort)).ShouldBe((1L, 0L));
    }

    private static int Position(JsonNode answer) => answer["position"]!.GetValue<int>();

    private static async Task<IReadOnlyList<Guid>> Arrivals(KonexioApp app, Guid cohort) =>
        [.. (await app.Database.Query("select id from enrolment.waiting_list_entries where cohort_id = $1 and state = 'waiting' order by sequence", cohort)).Select(row => (Guid)row[0]!)];

    private static async Task<(long Held, long Filled)> Taken(KonexioApp app, Guid cohort)
    {
        var row = (await app.Database.Query(
            "select count(*) filter (where state = 'held'), count(*) filter (where state = 'filled') from enrolment.places where cohort_id = $1", cohort)).Single();
        return ((long)row[0]!, (long)row[1]!);
    }
}
