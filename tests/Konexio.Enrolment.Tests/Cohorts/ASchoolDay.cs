using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.Cohorts;

/// <summary>One cohort driven as handlers will drive it: take the lock, do the verb, fill the open places.</summary>
internal sealed class ASchoolDay
{
    private static readonly OfferTerms Terms = new();

    public CohortsInMemory Cohorts { get; } = new();

    public CohortId Id { get; } = new(Guid.Parse("0198a000-0000-7000-8000-00000000000c"));

    public DateTimeOffset Now { get; private set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public Cohort Cohort => Cohorts.All.Single();

    public IEnumerable<PlaceOffer> Pending => Cohorts.Offers.Where(offer => offer.State == PlaceOfferState.Pending);

    public static async Task<ASchoolDay> Begin(int capacity)
    {
        var day = new ASchoolDay();
        await day.Publish(capacity);
        return day;
    }

    public static LearnerId Learner(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public void Pass(int hours) => Now = Now.AddHours(hours);

    public Task<Result<Cohort>> Publish(int places) =>
        Allocation.Publish(Id, CohortsInMemory.Facts(places), Cohorts, Terms, Now, CancellationToken.None);

    public async Task<Result<WaitingListEntry>> Join(int learner, int priority = WaitingListEntry.DefaultPriority)
    {
        var live = await Cohorts.LiveEntry(Id, Learner(learner), CancellationToken.None);
        var joined = Cohort.Join(Learner(learner), priority, live, Now);
        if (joined.Succeeded) Cohorts.Add(joined.Value);
        await Fill();
        return joined;
    }

    public async Task<Result> Do(Func<Cohort, Result> verb)
    {
        var result = verb(Cohort);
        await Fill();
        return result;
    }

    private Task<IReadOnlyList<PlaceOffer>> Fill() => Allocation.Fill(Cohort, Cohorts, Terms, Now, CancellationToken.None);
}
