using Konexio.Mentoring.Domain.Companies;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Domain.Mentors;

public sealed partial class Mentor
{
    public Result Submit()
    {
        if (Refusal(MentorVerb.Submit) is { } refusal) return refusal;

        Follow(MentorVerb.Submit);
        return Result.Success;
    }

    /// <param name="company">The mentor's company, whose agreement must run.</param>
    /// <param name="today">The school's day.</param>
    public Result Approve(Company company, DateOnly today) => BecomeApproved(MentorVerb.Approve, company, today);

    public Result Reject(MentorRejectionReason reason)
    {
        if (Refusal(MentorVerb.Reject) is { } refusal) return refusal;

        Follow(MentorVerb.Reject);
        Rejection = reason;
        return Result.Success;
    }

    /// <summary>No new pairing begins; those that run go on, until somebody ends them.</summary>
    public Result Deactivate(MentorDeactivationReason reason)
    {
        if (Refusal(MentorVerb.Deactivate) is { } refusal) return refusal;

        Follow(MentorVerb.Deactivate);
        Deactivation = reason;
        return Result.Success;
    }

    /// <inheritdoc cref="Approve" />
    public Result Reactivate(Company company, DateOnly today) => BecomeApproved(MentorVerb.Reactivate, company, today);

    /// <summary>A check of the mentor's record replaces the one before.</summary>
    /// <param name="checkedOn">The day of the check.</param>
    /// <param name="goodUntil">The last day on which it is good.</param>
    /// <param name="today">The school's day.</param>
    public Result RecordVetting(DateOnly checkedOn, DateOnly goodUntil, DateOnly today)
    {
        if (Status == MentorStatus.Rejected) return MentorErrors.WrongState(Status);
        if (checkedOn > today) return MentorErrors.VettingInFuture;
        if (goodUntil < checkedOn) return MentorErrors.VettingEndsEarly;
        if (checkedOn < VettedOn) return MentorErrors.VettingOutdated;

        (VettedOn, VettedUntil) = (checkedOn, goodUntil);
        return Result.Success;
    }

    private Result BecomeApproved(MentorVerb verb, Company company, DateOnly today)
    {
        if (company.Id != CompanyId) throw new ArgumentException("It is not the mentor's company.", nameof(company));
        if (Refusal(verb) is { } refusal) return refusal;
        if (VettingRefusal(today) is { } unvetted) return unvetted;
        if (!company.Agreement.RunsOn(today)) return CompanyErrors.AgreementOver;

        Follow(verb);
        Deactivation = null;
        return Result.Success;
    }

    private Error? VettingRefusal(DateOnly today) => VettedUntil switch
    {
        null => MentorErrors.VettingMissing,
        { } until when until < today => MentorErrors.VettingExpired,
        _ => null,
    };

    private Error? Refusal(MentorVerb verb) => MentorTransitions.Allowed.ContainsKey((Status, verb)) ? null : MentorErrors.WrongState(Status);

    private void Follow(MentorVerb verb) => Status = MentorTransitions.Allowed[(Status, verb)];
}
