using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Publication;
using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.ExamSessions;

public readonly record struct ExamSessionId(Guid Value) : IId<ExamSessionId>
{
    public static ExamSessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A supervised sitting. What may happen to it is in <see cref="ExamSessionTransitions"/>.</summary>
public sealed partial class ExamSession : AggregateRoot
{
    private List<ExamModule> _modules = [];
    private List<TesterId> _testers = [];

    private ExamSession()
    {
    }

    public ExamSessionId Id { get; private set; }

    public SiteId SiteId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateOnly Day => SchoolDay.Of(StartsAt);

    /// <summary>How many candidates; one who sits several modules takes one seat.</summary>
    public int Seats { get; private set; }

    /// <summary>As they stood in the catalogue when they were planned.</summary>
    public IReadOnlyList<ExamModule> Modules => _modules;

    public IReadOnlyList<TesterId> Testers => _testers;

    /// <summary>How many attempts were ever registered, so that none is forgotten when all are judged.</summary>
    public int Registrations { get; private set; }

    public ExamSessionStatus Status { get; private set; }

    public DateTimeOffset? FinalisedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public static Result<ExamSession> Create(ExamSessionId id, ExamSessionPlan plan, CatalogueContent catalogue)
    {
        if (plan.Faults(catalogue) is { Count: > 0 } faults) return Result<ExamSession>.Refused(faults);

        var session = new ExamSession { Id = id };
        session.Take(plan, catalogue);
        return session;
    }

    /// <summary>Once candidates have been told when and where to come, only seats, modules and testers change.</summary>
    public Result<Nothing> Revise(ExamSessionPlan plan, CatalogueContent catalogue, IReadOnlyCollection<Attempt> attempts, DateTimeOffset now)
    {
        Demand(attempts);
        if (Status is not (ExamSessionStatus.Created or ExamSessionStatus.Open)) return ExamSessionErrors.WrongState(Status);
        if (plan.Faults(catalogue) is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);
        if (Status == ExamSessionStatus.Open && RefusalWhenOpen(plan, attempts, now) is { } refusal) return refusal;

        Take(plan, catalogue);
        return default(Nothing);
    }

    public Result Open(DateTimeOffset now)
    {
        if (Refusal(ExamSessionVerb.Open) is { } refusal) return refusal;
        if (now >= StartsAt) return ExamSessionErrors.HasStarted;
        if (_testers.Count == 0) return ExamSessionErrors.TestersRequired;

        Follow(ExamSessionVerb.Open);
        return Result.Success;
    }

    /// <param name="attempts">All attempts of the session.</param>
    /// <param name="now">The clock's time.</param>
    public Result Finalise(IReadOnlyCollection<Attempt> attempts, DateTimeOffset now)
    {
        Demand(attempts);
        if (Refusal(ExamSessionVerb.Finalise) is { } refusal) return refusal;
        if (now < StartsAt) return ExamSessionErrors.NotStarted;

        var unresolved = attempts.Count(attempt => attempt.Outcome == AttemptOutcome.Pending);
        if (unresolved > 0) return ExamSessionErrors.AttemptsUnresolved.With("count", unresolved);

        Follow(ExamSessionVerb.Finalise);
        FinalisedAt = now;
        return Result.Success;
    }

    public Result BeginReview()
    {
        if (Refusal(ExamSessionVerb.BeginReview) is { } refusal) return refusal;

        Follow(ExamSessionVerb.BeginReview);
        return Result.Success;
    }

    /// <summary>Makes every result count, all together and once.</summary>
    /// <param name="attempts">All attempts of the session.</param>
    /// <param name="now">The clock's time.</param>
    public Result<SessionPublication> Publish(IReadOnlyCollection<Attempt> attempts, DateTimeOffset now)
    {
        Demand(attempts);
        if (Status == ExamSessionStatus.Published) return ExamSessionErrors.AlreadyPublished;
        if (Refusal(ExamSessionVerb.Publish) is { } refusal) return refusal;

        Follow(ExamSessionVerb.Publish);
        PublishedAt = now;
        foreach (var attempt in attempts) attempt.Publish(now);
        var cards = attempts.Select(attempt => attempt.SkillsCardId).Distinct();
        Raise(new ExamSessionPublished(Id));
        return new SessionPublication(Id, now, [.. cards]);
    }

    private Error? RefusalWhenOpen(ExamSessionPlan plan, IReadOnlyCollection<Attempt> attempts, DateTimeOffset now)
    {
        if (plan.StartsAt != StartsAt || plan.SiteId != SiteId) return ExamSessionErrors.DateFixed;
        if (plan.Testers.Count == 0) return ExamSessionErrors.TestersRequired;
        if (plan.Seats < SeatsTaken(attempts)) return ExamSessionErrors.SeatsTaken;
        if (now >= StartsAt && !plan.ModuleCodes.ToHashSet(StringComparer.Ordinal).SetEquals(_modules.Select(module => module.Code)))
            return ExamSessionErrors.HasStarted;

        return attempts.Any(attempt => attempt.HoldsSeat && !plan.ModuleCodes.Contains(attempt.Module.Code))
            ? ExamSessionErrors.ModuleHasCandidates
            : null;
    }

    private static int SeatsTaken(IEnumerable<Attempt> attempts) =>
        attempts.Where(attempt => attempt.HoldsSeat).Select(attempt => attempt.SkillsCardId).Distinct().Count();

    private Error? Refusal(ExamSessionVerb verb) =>
        ExamSessionTransitions.Allowed.ContainsKey((Status, verb)) ? null : ExamSessionErrors.WrongState(Status);

    private void Follow(ExamSessionVerb verb) => Status = ExamSessionTransitions.Allowed[(Status, verb)];

    private void Take(ExamSessionPlan plan, CatalogueContent catalogue)
    {
        (SiteId, StartsAt, Seats) = (plan.SiteId, plan.StartsAt, plan.Seats);
        // What candidates have registered for stays under the rules that they were told.
        _modules = [.. plan.ModuleCodes.Distinct().Select(code => Kept(code) ?? catalogue.FindModule(code)!)];
        _testers = [.. plan.Testers.Distinct()];
    }

    private ExamModule? Kept(string code) => Status == ExamSessionStatus.Created ? null : FindModule(code);

    private ExamModule? FindModule(string code) => _modules.Find(module => module.Code == code);

    private void Demand(IReadOnlyCollection<Attempt> attempts)
    {
        if (attempts.Count != Registrations || attempts.Any(attempt => attempt.ExamSessionId != Id))
            throw new ArgumentException("They are not all attempts of the session.", nameof(attempts));
    }
}
