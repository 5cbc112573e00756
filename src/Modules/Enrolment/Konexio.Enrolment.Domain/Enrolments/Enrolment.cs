using Konexio.Enrolment.Domain.Cohorts;
using Konexio.Enrolment.Domain.Geography;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Enrolments;

/// <summary>A learner's seat in a cohort, from the accepted place to the end.</summary>
public sealed class Enrolment : AggregateRoot
{
    private Enrolment()
    {
    }

    public EnrolmentId Id { get; private set; }

    public LearnerId LearnerId { get; private set; }

    public PersonId PersonId { get; private set; }

    public CohortId CohortId { get; private set; }

    public PlaceId PlaceId { get; private set; }

    public DateOnly EnrolledOn { get; private set; }

    /// <summary>Great circle from home to site on the day of enrolment; a fact that a later move does not change.</summary>
    public decimal? DistanceKm { get; private set; }

    public EnrolmentStatus Status { get; private set; }

    public DateOnly? BegunOn { get; private set; }

    public DateOnly? SuspendedFrom { get; private set; }

    public SuspensionReason? SuspensionReason { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public WithdrawalReason? WithdrawalReason { get; private set; }

    /// <summary>Only for the reason "other"; sensitive.</summary>
    public string? WithdrawalText { get; private set; }

    public static Enrolment Enrol(Learner learner, Cohort cohort, PlaceId place, DateTimeOffset now)
    {
        var today = SchoolDay.Of(now);
        var enrolment = new Enrolment
        {
            Id = new EnrolmentId(Guid.CreateVersion7(now)),
            LearnerId = learner.Id,
            PersonId = learner.PersonId,
            CohortId = cohort.Id,
            PlaceId = place,
            EnrolledOn = today,
            DistanceKm = Distance.InKm(learner.HomePoint, cohort.SitePoint),
        };
        enrolment.Raise(new LearnerEnrolled(
            enrolment.Id,
            learner.Id,
            learner.PersonId,
            cohort.Id,
            cohort.TrackCode,
            cohort.StageCode,
            cohort.SiteId,
            today,
            enrolment.DistanceKm));
        return enrolment;
    }

    public Result Begin(DateOnly on)
    {
        var move = Move(EnrolmentVerb.Begin);
        if (!move.Succeeded) return move;

        BegunOn = on;
        Raise(new EnrolmentActivated(Id, LearnerId, CohortId, on));
        return Result.Success;
    }

    public Result Suspend(SuspensionReason reason, DateOnly from)
    {
        var move = Move(EnrolmentVerb.Suspend);
        if (!move.Succeeded) return move;

        (SuspendedFrom, SuspensionReason) = (from, reason);
        Raise(new EnrolmentSuspended(Id, LearnerId, CohortId, reason, from));
        return Result.Success;
    }

    public Result Resume(DateOnly on)
    {
        var move = Move(EnrolmentVerb.Resume);
        if (!move.Succeeded) return move;

        (SuspendedFrom, SuspensionReason) = (null, null);
        Raise(new EnrolmentResumed(Id, LearnerId, CohortId, on));
        return Result.Success;
    }

    public Result Complete(DateOnly on)
    {
        var move = Move(EnrolmentVerb.Complete);
        if (!move.Succeeded) return move;

        EndedOn = on;
        Raise(new EnrolmentCompleted(Id, LearnerId, CohortId, on));
        return Result.Success;
    }

    public Result Withdraw(WithdrawalReason reason, string? text, CohortStatus cohort, DateOnly on)
    {
        var isOther = reason == Enrolments.WithdrawalReason.Other;
        if (isOther && string.IsNullOrWhiteSpace(text)) return EnrolmentErrors.ReasonTextMissing;
        if (!isOther && text is not null) return EnrolmentErrors.ReasonTextNotWanted;

        var move = Move(EnrolmentVerb.Withdraw);
        if (!move.Succeeded) return move;

        (EndedOn, WithdrawalReason, WithdrawalText) = (on, reason, text);
        Raise(new EnrolmentWithdrawn(Id, LearnerId, CohortId, PlaceId, reason, on, PlaceOpensAgain: cohort == CohortStatus.Open));
        return Result.Success;
    }

    private Result Move(EnrolmentVerb verb)
    {
        if (!EnrolmentTransitions.Allowed.TryGetValue((Status, verb), out var to)) return EnrolmentErrors.TransitionNotAllowed(Status);

        Status = to;
        return Result.Success;
    }
}
