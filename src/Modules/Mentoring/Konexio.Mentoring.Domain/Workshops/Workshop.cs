using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Workshops;

public readonly record struct WorkshopId(Guid Value) : IId<WorkshopId>
{
    public static WorkshopId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum WorkshopStatus
{
    Planned,
    Held,
    Cancelled,
}

/// <summary>A mentor at a workshop, with the company that gives the time.</summary>
public sealed record WorkshopMentor(MentorId MentorId, CompanyId CompanyId);

/// <summary>What is planned.</summary>
/// <param name="Title">What it is about; it names nobody.</param>
/// <param name="On">The day in Paris.</param>
/// <param name="Minutes">15 to 480, in steps of 15.</param>
/// <param name="Mentors">Who coaches: at least one.</param>
/// <param name="Learners">Who is invited.</param>
public sealed record WorkshopPlan(string Title, DateOnly On, int Minutes, IReadOnlyList<WorkshopMentor> Mentors, IReadOnlyList<LearnerId> Learners);

public sealed record WorkshopHeld(WorkshopId WorkshopId, DateOnly On, int Minutes, IReadOnlyList<WorkshopMentor> Mentors, IReadOnlyList<LearnerId> Learners) : IDomainEvent;

/// <summary>Coaching of a group by one or more mentors.</summary>
public sealed class Workshop : AggregateRoot
{
    private const int Step = 15;
    private const int Longest = 480;

    private List<WorkshopMentor> _mentors = [];
    private List<LearnerId> _learners = [];
    private List<LearnerId> _present = [];

    private Workshop()
    {
    }

    public WorkshopId Id { get; private set; }

    public string Title { get; private set; } = "";

    public DateOnly HeldOn { get; private set; }

    public int Minutes { get; private set; }

    public WorkshopStatus Status { get; private set; }

    /// <summary>Who is to coach; once it was held, who did.</summary>
    public IReadOnlyList<WorkshopMentor> Mentors => _mentors;

    /// <summary>Who was invited.</summary>
    public IReadOnlyList<LearnerId> Learners => _learners;

    /// <summary>Who came.</summary>
    public IReadOnlyList<LearnerId> Present => _present;

    public static Result<Workshop> Plan(WorkshopId id, WorkshopPlan plan)
    {
        if (plan.Minutes is < Step or > Longest || plan.Minutes % Step != 0) return WorkshopErrors.WrongLength;
        if (plan.Mentors.Count == 0) return WorkshopErrors.MentorsRequired;

        return new Workshop
        {
            Id = id,
            Title = plan.Title.Trim(),
            HeldOn = plan.On,
            Minutes = plan.Minutes,
            _mentors = [.. plan.Mentors.DistinctBy(mentor => mentor.MentorId)],
            _learners = [.. plan.Learners.Distinct()],
        };
    }

    /// <summary>Notes who came; what each mentor's company gets entered in the ledger.</summary>
    public Result<IReadOnlyList<HoursEntry>> Hold(IReadOnlyCollection<MentorId> mentors, IReadOnlyCollection<LearnerId> learners, DateTimeOffset now)
    {
        if (Status != WorkshopStatus.Planned) return WorkshopErrors.WrongState(Status);
        if (HeldOn > SchoolDay.Of(now)) return WorkshopErrors.InFuture;
        if (mentors.Count == 0) return WorkshopErrors.MentorsRequired;
        if (mentors.Any(mentor => _mentors.TrueForAll(planned => planned.MentorId != mentor))) return WorkshopErrors.NotPlanned.At("/mentorIds");
        if (learners.Any(learner => !_learners.Contains(learner))) return WorkshopErrors.NotPlanned.At("/learnerIds");

        Status = WorkshopStatus.Held;
        _mentors = [.. _mentors.Where(planned => mentors.Contains(planned.MentorId))];
        _present = [.. _learners.Where(learners.Contains)];
        Raise(new WorkshopHeld(Id, HeldOn, Minutes, Mentors, Present));
        return _mentors.ConvertAll(mentor => new HoursEntry(mentor.CompanyId, mentor.MentorId, Id.Value, HoursKind.Workshop, HeldOn, Minutes, now));
    }

    public Result Cancel()
    {
        if (Status != WorkshopStatus.Planned) return WorkshopErrors.WrongState(Status);

        Status = WorkshopStatus.Cancelled;
        return Result.Success;
    }
}
