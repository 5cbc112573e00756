using Konexio.Enrolment.Application.Referrals;
using Konexio.Enrolment.Domain.Referrals;
using Microsoft.Extensions.Time.Testing;

namespace Konexio.Enrolment.Tests.Referrals;

public sealed class RemindPartnersTests
{
    private readonly FakeTimeProvider _clock = new(SomeReferral.Monday);
    private readonly ReferralsInMemory _referrals = new();

    [Fact]
    public async Task One_reminder_is_told_after_10_days_and_a_second_after_20()
    {
        var referral = SomeReferral.Submitted();
        _referrals.Add(referral);

        (await RemindOn(day: 9)).ShouldBe(0);
        (await RemindOn(day: 10)).ShouldBe(1);
        (await RemindOn(day: 19)).ShouldBe(0);
        (await RemindOn(day: 20)).ShouldBe(1);
        (await RemindOn(day: 21)).ShouldBe(0);

        referral.DomainEvents.OfType<ReferralReminderDue>().Select(due => due.Number).ShouldBe([1, 2]);
    }

    private async Task<int> RemindOn(int day)
    {
        _clock.SetUtcNow(SomeReferral.Monday.AddDays(day));
        return (await new RemindPartnersHandler(_referrals, _clock).Handle(new RemindPartners(), CancellationToken.None)).Value.Reminded;
    }
}
