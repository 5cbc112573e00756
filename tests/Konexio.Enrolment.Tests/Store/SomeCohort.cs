using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Application.Cohorts;
using Konexio.Enrolment.Application.Listening;
using Konexio.Enrolment.Domain.Learners;

namespace Konexio.Enrolment.Tests.Store;

/// <summary>Cohorts and what happens in them, as most tests need it.</summary>
internal static class SomeCohort
{
    public static CohortPublished Published(this EnrolmentStore store, int capacity, double latitude = 45.76, double longitude = 4.83) => new(
        Guid.CreateVersion7(store.Clock.GetUtcNow()), "Lyon 12", "parcours-digital", "autonomie", "1", Guid.Parse("0198a000-0000-7000-8000-000000000001"),
        "Maison des associations", latitude, longitude, new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), capacity);

    public static async Task<Guid> ACohort(this EnrolmentStore store, int capacity, double latitude = 45.76, double longitude = 4.83)
    {
        var published = store.Published(capacity, latitude, longitude);
        await store.Hear<WhenCohortPublished, CohortPublished>(published);
        return published.CohortId;
    }

    public static async Task<JoinWaitingListResponse> Joins(this EnrolmentStore store, LearnerId learner, Guid cohort, int? priority = null) =>
        (await store.Send(new JoinWaitingList(learner.Value, priority) { CohortId = cohort })).Value;

    public static async Task<Guid> AnEnrolment(this EnrolmentStore store, Guid cohort, LearnerId? learner = null)
    {
        var joined = await store.Joins(learner ?? await store.ALearner(), cohort);
        return (await store.Send(new AcceptPlaceOffer { OfferId = joined.OfferId!.Value })).Value.EnrolmentId;
    }
}
