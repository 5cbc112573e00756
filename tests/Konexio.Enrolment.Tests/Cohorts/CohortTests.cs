using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Geography;

namespace Konexio.Enrolment.Tests.Cohorts;

public sealed class CohortTests
{
    [Fact]
    public async Task Whoever_joins_while_a_place_is_open_is_offered_it_at_once_for_three_days()
    {
        var day = await ASchoolDay.Begin(capacity: 1);

        await day.Join(1);

        var offer = day.Pending.ShouldHaveSingleItem();
        offer.LearnerId.ShouldBe(ASchoolDay.Learner(1));
        offer.ExpiresAt.ShouldBe(day.Now.AddHours(72));
        offer.Place.HeldUntil.ShouldBe(offer.ExpiresAt);
    }

    [Fact]
    public async Task Priority_comes_before_the_date_of_the_request()
    {
        var day = await ASchoolDay.Begin(capacity: 1);
        await day.Join(1);
        await day.Join(2);
        await day.Join(3, priority: 0);

        await day.Do(cohort => cohort.Decline(day.Pending.Single(), day.Now));

        day.Pending.ShouldHaveSingleItem().LearnerId.ShouldBe(ASchoolDay.Learner(3));
    }

    [Fact]
    public async Task An_offer_is_not_accepted_from_the_instant_that_it_expires()
    {
        var day = await ASchoolDay.Begin(capacity: 1);
        await day.Join(1);
        var offer = day.Pending.Single();
        day.Pass(hours: 72);

        day.Cohort.Accept(offer, day.Now).Error.ShouldBe(PlaceOfferErrors.Expired);
        day.Cohort.Accept(offer, day.Now.AddTicks(-1)).Succeeded.ShouldBeTrue();
        day.Cohort.Accept(offer, day.Now.AddTicks(-1)).Error.ShouldBe(PlaceOfferErrors.AlreadyAnswered);
    }

    [Fact]
    public async Task A_learner_has_one_live_entry_in_a_cohort_and_may_come_back_after_leaving()
    {
        var day = await ASchoolDay.Begin(capacity: 0);
        var entry = (await day.Join(1)).Value;

        (await day.Join(1)).Errors.ShouldBe([WaitingListErrors.AlreadyOnList]);
        (await day.Do(cohort => cohort.Leave(entry))).Succeeded.ShouldBeTrue();
        (await day.Join(1)).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public async Task A_priority_out_of_range_is_refused(int priority)
    {
        var day = await ASchoolDay.Begin(capacity: 1);

        (await day.Join(1, priority)).Errors.ShouldBe([WaitingListErrors.PriorityOutOfRange]);
    }

    [Fact]
    public async Task A_greater_capacity_is_offered_down_the_list_and_a_smaller_one_spares_taken_places()
    {
        var day = await ASchoolDay.Begin(capacity: 1);
        foreach (var learner in Enumerable.Range(1, 4)) await day.Join(learner);

        await day.Publish(3);

        day.Pending.Select(offer => offer.LearnerId).ShouldBe(Enumerable.Range(1, 3).Select(ASchoolDay.Learner));
        var refused = (await day.Publish(2)).Errors.ShouldHaveSingleItem();
        refused.Code.ShouldBe("cohort.capacity-below-taken");
        refused.Arguments["taken"].ShouldBe(3);
        day.Cohort.Capacity.ShouldBe(3);
    }

    [Fact]
    public async Task A_place_taken_away_comes_back_under_its_number_before_a_new_one_is_made()
    {
        var day = await ASchoolDay.Begin(capacity: 3);
        var third = day.Cohorts.AllPlaces.Single(place => place.Number == 3);

        await day.Publish(2);
        third.State.ShouldBe(PlaceState.Closed);
        await day.Publish(4);

        third.State.ShouldBe(PlaceState.Open);
        day.Cohorts.AllPlaces.Select(place => place.Number).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task Once_the_cohort_runs_the_list_is_closed_but_a_pending_offer_still_counts()
    {
        var day = await ASchoolDay.Begin(capacity: 2);
        await day.Join(1);
        await day.Join(2);
        await day.Join(3);
        (await day.Do(cohort => cohort.Start())).Succeeded.ShouldBeTrue();

        (await day.Join(4)).Errors.ShouldBe([CohortErrors.NotOpen]);
        var offers = day.Pending.ToList();
        (await day.Do(cohort => cohort.Accept(offers[0], day.Now))).Succeeded.ShouldBeTrue();
        (await day.Do(cohort => cohort.Decline(offers[1], day.Now))).Succeeded.ShouldBeTrue();
        day.Pending.ShouldBeEmpty();
        (await day.Do(cohort => cohort.Release(offers[0].Place, offers[0].Entry))).Error.ShouldBe(CohortErrors.NotOpen);
    }

    [Fact]
    public async Task Cancelling_withdraws_what_is_offered_and_offers_nothing_more()
    {
        var day = await ASchoolDay.Begin(capacity: 1);
        await day.Join(1);
        await day.Join(2);
        var offer = day.Pending.Single();

        (await day.Do(cohort => cohort.Cancel([offer], day.Now))).Succeeded.ShouldBeTrue();

        offer.State.ShouldBe(PlaceOfferState.Withdrawn);
        day.Pending.ShouldBeEmpty();
        day.Cohort.Waiting.ShouldBe(1);
        day.Cohort.Start().Error!.Code.ShouldBe("cohort.transition-not-allowed");
        (await day.Publish(5)).Errors.ShouldBe([CohortErrors.Closed]);
    }

    [Fact]
    public async Task Nearer_cohorts_of_the_same_stage_with_an_open_place_are_suggested_the_nearest_first()
    {
        var paris = await ASchoolDay.Begin(capacity: 1);
        var dijon = Elsewhere(47.3220, 5.0415, capacity: 1);
        var villeurbanne = Elsewhere(45.7719, 4.8902, capacity: 1);
        var fullInLyon = Elsewhere(45.7640, 4.8357, capacity: 0);
        var lyon = GeoPoint.Create(45.7640, 4.8357).Value;

        NearerCohort.Suggest(paris.Cohort, lyon, [dijon, villeurbanne, fullInLyon, paris.Cohort]).Select(nearer => nearer.CohortId).ShouldBe([villeurbanne.Id, dijon.Id]);
        NearerCohort.Suggest(villeurbanne, lyon, [dijon, paris.Cohort, villeurbanne]).ShouldBeEmpty();
        NearerCohort.Suggest(paris.Cohort, null, [dijon]).ShouldBeEmpty();
    }

    private static Cohort Elsewhere(double latitude, double longitude, int capacity)
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var cohort = Cohort.Open(new CohortId(Guid.CreateVersion7(now)));
        cohort.Revise(CohortsInMemory.Facts(capacity, latitude, longitude), [], now).Succeeded.ShouldBeTrue();
        return cohort;
    }
}
