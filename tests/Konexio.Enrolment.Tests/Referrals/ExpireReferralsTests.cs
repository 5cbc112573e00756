using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Referrals;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class ExpireReferralsTests
{
    private readonly FakeTimeProvider _clock = new(SomeReferral.Monday);
    private readonly ReferralsInMemory _referrals = new();

    [Fact]
    public async Task A_referral_without_progress_expires_after_30_days_and_not_before()
    {
        _referrals.Add(SomeReferral.Submitted());
        _clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        (await Expire()).Expired.ShouldBe(0);

        _clock.Advance(TimeSpan.FromSeconds(1));

        (await Expire()).ShouldBe(new ExpireReferralsResponse(1));
        _referrals.All[0].Status.ShouldBe(ReferralStatus.Expired);
    }

    [Fact]
    public async Task Running_again_changes_nothing()
    {
        _referrals.Add(SomeReferral.Submitted());
        _clock.Advance(TimeSpan.FromDays(31));
        await Expire();

        (await Expire()).Expired.ShouldBe(0);
    }

    private async Task<ExpireReferralsResponse> Expire() =>
        (await new ExpireReferralsHandler(_referrals, _clock).Handle(new ExpireReferrals(), CancellationToken.None)).Value;
}
