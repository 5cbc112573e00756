using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>The clock tells of referrals on which nothing happened for 10 and for 20 days, some at a time: once more until none is left.</summary>
internal sealed record RemindPartners : ICommand<RemindPartnersResponse>
{
    public const int AtOnce = 100;
}

internal sealed record RemindPartnersResponse(int Reminded)
{
    public bool MayHaveMore => Reminded == RemindPartners.AtOnce;
}

internal sealed class RemindPartnersHandler(IReferrals referrals, TimeProvider clock) : ICommandHandler<RemindPartners, RemindPartnersResponse>
{
    public async Task<Result<RemindPartnersResponse>> Handle(RemindPartners command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await referrals.DueForReminder(now, RemindPartners.AtOnce, cancellationToken);
        return new RemindPartnersResponse(due.Count(referral => referral.RemindIfDue(now)));
    }
}
