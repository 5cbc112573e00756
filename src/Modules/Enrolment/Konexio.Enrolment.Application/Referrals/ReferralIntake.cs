using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>Takes in requests that come many at once, each alone: what is at fault, whether it came before, and its draft.</summary>
internal sealed class ReferralIntake(IValidator<SubmitReferral> form, IReferralContent content, ICaller caller, TimeProvider clock)
{
    public IReadOnlyList<Error> Faults(SubmitReferral submission) => form.Validate(submission).ToErrors();

    public byte[] FingerprintOf(SubmitReferral submission) => content.FingerprintOf(submission);

    public Result<ReferralDraft> Draft(SubmitReferral submission) => ReferralDraft.From(submission, content, caller.ClientId, clock.GetUtcNow());
}
