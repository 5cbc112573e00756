using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Cohorts;

/// <summary>Keeps the promise that nobody waits while a place of an open cohort is open.</summary>
public static class Allocation
{
    /// <summary>Opens the cohort that Curriculum published, or revises it, and offers the places that this brings.</summary>
    public static async Task<Result<Cohort>> Publish(
        CohortId id, CohortFacts facts, ICohorts cohorts, OfferTerms terms, DateTimeOffset now, CancellationToken ct)
    {
        var known = await cohorts.FindLocked(id, ct);
        var cohort = known ?? Cohort.Open(id);
        var revised = cohort.Revise(facts, known is null ? [] : await cohorts.Places(id, ct), now);
        if (!revised.Succeeded) return Result<Cohort>.Refused(revised.Errors);

        if (known is null) cohorts.Add(cohort);
        foreach (var place in revised.Value) cohorts.Add(place);
        await Fill(cohort, cohorts, terms, now, ct);
        return cohort;
    }

    /// <summary>Offers open places to the first of the list; to be called after every change to a locked cohort.</summary>
    public static async Task<IReadOnlyList<PlaceOffer>> Fill(
        Cohort cohort, ICohorts cohorts, OfferTerms terms, DateTimeOffset now, CancellationToken ct)
    {
        var count = Math.Min(cohort.OpenPlaces, cohort.Waiting);
        if (cohort.Status != CohortStatus.Open || count == 0) return [];

        var places = await cohorts.OpenPlaces(cohort.Id, count, ct);
        var waiting = await cohorts.FirstWaiting(cohort.Id, count, ct);
        List<PlaceOffer> offers = [.. places.Zip(waiting, (place, entry) => cohort.Offer(place, entry, terms, now))];
        foreach (var offer in offers) cohorts.Add(offer);
        return offers;
    }
}
