using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>The clock closes referrals on which nothing happened for 30 days, some at a time: once more until none is left.</summary>
internal sealed record ExpireReferrals : ICommand<ExpireReferralsResponse>
{
    public const int AtOnce = 100;
}

internal sealed record ExpireReferralsResponse(int Expired)
{
    public bool MayHaveMore => Expired == ExpireReferrals.AtOnce;
}

internal sealed class ExpireReferralsHandler(IReferrals referrals, TimeProvider clock) : ICommandHandler<ExpireReferrals, ExpireReferralsResponse>
{
    public async Task<Result<ExpireReferralsResponse>> Handle(ExpireReferrals command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await referrals.DueForExpiry(now, ExpireReferrals.AtOnce, cancellationToken);
        return new ExpireReferralsResponse(due.Count(referral => referral.Expire(now).Succeeded));
    }
}
