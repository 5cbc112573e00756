using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Cohorts;

public readonly record struct CohortId(Guid Value) : IId<CohortId>
{
    public static CohortId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One delivery of a stage at a site. What may happen to it is in <see cref="CohortTransitions"/>.</summary>
public sealed partial class Cohort : AggregateRoot
{
    private List<TrainerId> _trainers = [];

    private Cohort()
    {
    }

    public CohortId Id { get; private set; }

    public string Name { get; private set; } = "";

    public StageRef Stage { get; private set; } = null!;

    public SiteId SiteId { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public int Capacity { get; private set; }

    public IReadOnlyList<TrainerId> Trainers => _trainers;

    public CohortPlanStatus Status { get; private set; }

    private CohortPlan Plan => new(Name, StartsOn, EndsOn, Capacity, _trainers);

    public static Result<Cohort> Draft(CohortId id, TrackVersion track, string stageCode, Site site, CohortPlan plan)
    {
        if (!track.IsPublished) return TrackErrors.NotPublished;
        if (track.FindStage(stageCode) is null) return TrackErrors.StageNotFound;
        if (plan.Faults() is { Count: > 0 } faults) return Result<Cohort>.Refused(faults);

        var cohort = new Cohort { Id = id, Stage = new StageRef(track.TrackCode, track.Number, stageCode), SiteId = site.Id };
        cohort.Take(plan);
        return cohort;
    }

    /// <param name="plan">The new plan, whole.</param>
    /// <param name="site">The cohort's site.</param>
    /// <param name="sessions">All sessions of the cohort.</param>
    /// <param name="enrolled">How many learners are enrolled, who must not lose their place.</param>
    public Result<Nothing> Revise(CohortPlan plan, Site site, IReadOnlyCollection<Session> sessions, int enrolled)
    {
        Demand(site);
        if (Status is CohortPlanStatus.Completed or CohortPlanStatus.Cancelled) return CohortErrors.WrongState(Status);
        if (Status == CohortPlanStatus.Running && plan.StartsOn != StartsOn) return CohortErrors.AlreadyStarted;
        if (plan.Faults() is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);
        if (plan.Capacity < enrolled) return CohortErrors.CapacityBelowEnrolled.With("enrolled", enrolled);
        if (sessions.Select(session => Refusal(plan, session, site)).FirstOrDefault(error => error is not null) is { } refusal) return refusal;

        Take(plan);
        if (Status != CohortPlanStatus.Draft) Raise(Published(site));
        return default(Nothing);
    }

    public Result Publish(Site site, DateTimeOffset now)
    {
        Demand(site);
        if (Refusal(CohortVerb.Publish) is { } refusal) return refusal;
        if (StartsOn < SchoolDay.Of(now)) return CohortErrors.StartsInPast;

        Follow(CohortVerb.Publish);
        Raise(Published(site));
        return Result.Success;
    }

    /// <summary>Tells again what was published, because its site is not called or found as before.</summary>
    public void FollowSite(Site site)
    {
        Demand(site);
        if (Status is CohortPlanStatus.Published or CohortPlanStatus.Running) Raise(Published(site));
    }

    public Result Start(DateTimeOffset now)
    {
        if (Refusal(CohortVerb.Start) is { } refusal) return refusal;

        var today = SchoolDay.Of(now);
        if (today < StartsOn) return CohortErrors.TooEarlyToStart;

        Follow(CohortVerb.Start);
        Raise(new CohortStarted(Id, today));
        return Result.Success;
    }

    /// <param name="sessions">All sessions of the cohort: while a register is open, attendance is not known.</param>
    /// <param name="now">The clock's time.</param>
    public Result Complete(IReadOnlyCollection<Session> sessions, DateTimeOffset now)
    {
        if (Refusal(CohortVerb.Complete) is { } refusal) return refusal;

        var unsealed = sessions.Count(session => !session.Register.IsClosed);
        if (unsealed > 0) return CohortErrors.RegistersNotSealed.With("count", unsealed);

        Follow(CohortVerb.Complete);
        Raise(new CohortCompleted(Id, SchoolDay.Of(now)));
        return Result.Success;
    }

    /// <summary>Cancels the sessions that nobody has signed for. Of a draft nobody has heard, so nobody is told.</summary>
    public Result Cancel(IReadOnlyCollection<Session> sessions, DateTimeOffset now)
    {
        if (Refusal(CohortVerb.Cancel) is { } refusal) return refusal;

        var known = Status != CohortPlanStatus.Draft;
        Follow(CohortVerb.Cancel);
        foreach (var session in sessions) session.Cancel(SessionCancellation.CohortCancelled, now);
        if (known) Raise(new CohortCancelled(Id, SchoolDay.Of(now)));
        return Result.Success;
    }

    // What was already held stays as it was; only what is still to come must remain possible.
    private static Error? Refusal(CohortPlan plan, Session session, Site site) =>
        session.Register.Status == RegisterStatus.Planned ? plan.Refusal(session.Booking, site.FindRoom(session.RoomId)!) : null;

    private Error? Refusal(CohortVerb verb) =>
        CohortTransitions.Allowed.ContainsKey((Status, verb)) ? null : CohortErrors.WrongState(Status);

    private void Follow(CohortVerb verb) => Status = CohortTransitions.Allowed[(Status, verb)];

    private CohortPublished Published(Site site) => new(Id, Name, Stage, SiteId, site.Name, site.Coordinates, StartsOn, EndsOn, Capacity);

    private void Take(CohortPlan plan)
    {
        (Name, StartsOn, EndsOn, Capacity) = (plan.Name.Trim(), plan.StartsOn, plan.EndsOn, plan.Capacity);
        _trainers = [.. plan.Trainers.Distinct()];
    }

    private void Demand(Site site)
    {
        if (site.Id != SiteId) throw new ArgumentException("It is not the cohort's site.", nameof(site));
    }
}
