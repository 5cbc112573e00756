using System.Collections.Concurrent;
using Konexio.Enrolment.Application.Cohorts;
using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class JoinWaitingListTests(EnrolmentStore store)
{
    [Fact]
    public async Task An_open_place_is_offered_at_once()
    {
        var cohort = await store.ACohort(capacity: 1);

        var joined = await store.Joins(await store.ALearner(), cohort);

        joined.State.ShouldBe(WaitingListState.Offered);
        joined.Position.ShouldBeNull();
        joined.OfferExpiresAt.ShouldBe(store.Clock.GetUtcNow().AddHours(72));
        var offer = (await store.Send(new GetPlaceOffer(joined.OfferId!.Value))).Value;
        offer.State.ShouldBe(PlaceOfferState.Pending);
        offer.CohortName.ShouldBe("Lyon 12");
    }

    [Fact]
    public async Task Who_finds_no_place_waits_by_priority_and_then_by_date()
    {
        var cohort = await store.ACohort(capacity: 1);
        await store.Joins(await store.ALearner(), cohort);

        var first = await store.Joins(await store.ALearner(), cohort);
        var urgent = await store.Joins(await store.ALearner(), cohort, priority: 0);

        first.Position.ShouldBe(1);
        urgent.Position.ShouldBe(1);
        (await store.Send(new GetWaitingListEntry(cohort, first.Id))).Value.Position.ShouldBe(2);
    }

    [Fact]
    public async Task A_learner_is_on_a_list_once()
    {
        var cohort = await store.ACohort(capacity: 1);
        var learner = await store.ALearner();
        await store.Joins(learner, cohort);

        var again = await store.Send(new JoinWaitingList(learner.Value) { CohortId = cohort });

        again.Errors.Single().Code.ShouldBe("waiting-list.already-on-list");
    }

    [Fact]
    public async Task Two_thousand_at_once_for_fifteen_places_are_fifteen_offers_and_a_list_without_gaps()
    {
        const int Crowd = 2_000;
        const int Capacity = 15;
        var cohort = await store.ACohort(Capacity);
        var learners = await store.Learners(Crowd);
        var answers = new ConcurrentBag<JoinWaitingListResponse>();

        // As many at a time as the host lets into the database work.
        await Parallel.ForEachAsync(learners, new ParallelOptions { MaxDegreeOfParallelism = 24, CancellationToken = TestContext.Current.CancellationToken }, async (learner, _) =>
            answers.Add(await store.Joins(learner, cohort)));

        var offered = answers.Where(answer => answer.OfferId is not null).ToList();
        offered.Count.ShouldBe(Capacity);
        answers.Where(answer => answer.OfferId is null).Select(answer => answer.Position!.Value).Order()
            .ShouldBe(Enumerable.Range(1, Crowd - Capacity));
        (await Positions(cohort)).ShouldBe(answers.Where(answer => answer.OfferId is null).OrderBy(answer => answer.Position).Select(answer => answer.Id));

        await Parallel.ForEachAsync(offered, TestContext.Current.CancellationToken, async (answer, _) =>
            (await store.Send(new AcceptPlaceOffer { OfferId = answer.OfferId!.Value })).Errors.ShouldBeEmpty());

        var full = (await store.Send(new GetCohort(cohort))).Value;
        full.Places.ShouldBe(new PlaceCounts(Capacity, 0, 0, Capacity));
        full.Waiting.ShouldBe(Crowd - Capacity);
        (await store.Send(new ListPlaces(cohort))).Value.Items.ShouldAllBe(place => place.State == PlaceState.Filled);
    }

    private async Task<List<Guid>> Positions(Guid cohort)
    {
        List<Guid> entries = [];
        string? cursor = null;
        do
        {
            var page = (await store.Send(new ListWaitingList(cohort, cursor, 200))).Value;
            page.Items.Select(entry => entry.Position!.Value).ShouldBe(Enumerable.Range(entries.Count + 1, page.Items.Count));
            entries.AddRange(page.Items.Select(entry => entry.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        return entries;
    }
}
