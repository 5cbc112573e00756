using FsCheck.Xunit;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class ConsentLedgerTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Person = new(Guid.CreateVersion7(Start));

    public sealed record Line(bool Gives, ConsentPurpose Purpose, ConsentPeriod Period, ushort DaysLater);

    [Property(MaxTest = 500)]
    public void The_ledger_agrees_with_a_calendar_kept_day_by_day(Line[] lines, ushort after)
    {
        List<ConsentEntry> journal = [];
        var day = 0;
        // The naive model: for each purpose, the days left after today; every passing day takes one.
        var left = Enum.GetValues<ConsentPurpose>().ToDictionary(purpose => purpose, _ => 0);
        foreach (var line in lines)
        {
            Pass(1 + (line.DaysLater % 40));
            journal.Add(Write(line, Start.AddDays(day)));
            left[line.Purpose] = line.Gives ? Days(line.Period) : 0;
        }

        Pass(after % 400);

        foreach (var (purpose, days) in left)
            ConsentLedger.IsInForce(journal, purpose, Start.AddDays(day)).ShouldBe(days > 0, $"{purpose} on day {day}");

        void Pass(int days)
        {
            day += days;
            foreach (var purpose in left.Keys) left[purpose] = Math.Max(0, left[purpose] - days);
        }
    }

    [Property]
    public void A_revocation_ends_its_own_purpose_and_no_other(ConsentPurpose revoked)
    {
        List<ConsentEntry> journal = [.. Enum.GetValues<ConsentPurpose>().Select(purpose => Give(purpose, ConsentPeriod.Days365, Start))];
        journal.Add(ConsentEntry.Revoke(Person, revoked, "coordinator", Start.AddDays(1)));

        foreach (var purpose in Enum.GetValues<ConsentPurpose>())
            ConsentLedger.IsInForce(journal, purpose, Start.AddDays(2)).ShouldBe(purpose != revoked);
    }

    [Fact]
    public void The_day_after_tomorrow_a_consent_of_one_day_is_over()
    {
        List<ConsentEntry> journal = [Give(ConsentPurpose.BeSurveyed, ConsentPeriod.Days1, Start)];

        ConsentLedger.InForce(journal, ConsentPurpose.BeSurveyed, Start)!.ExpiresAt.ShouldBe(Start.AddDays(1));
        ConsentLedger.IsInForce(journal, ConsentPurpose.BeSurveyed, Start.AddDays(1).AddTicks(-1)).ShouldBeTrue();
        ConsentLedger.IsInForce(journal, ConsentPurpose.BeSurveyed, Start.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void Of_a_gift_and_a_revocation_at_the_same_instant_the_revocation_wins()
    {
        List<ConsentEntry> journal =
        [
            ConsentEntry.Revoke(Person, ConsentPurpose.BeSurveyed, "coordinator", Start),
            Give(ConsentPurpose.BeSurveyed, ConsentPeriod.UntilWithdrawn, Start),
        ];

        ConsentLedger.IsInForce(journal, ConsentPurpose.BeSurveyed, Start).ShouldBeFalse();
    }

    [Fact]
    public void What_is_written_later_does_not_count_before()
    {
        List<ConsentEntry> journal = [Give(ConsentPurpose.BeSurveyed, ConsentPeriod.UntilWithdrawn, Start)];

        ConsentLedger.IsInForce(journal, ConsentPurpose.BeSurveyed, Start.AddTicks(-1)).ShouldBeFalse();
    }

    [Fact]
    public void A_gift_and_a_revocation_are_told()
    {
        var gift = Give(ConsentPurpose.ShareProfileWithMentor, ConsentPeriod.Days31, Start);
        var revocation = ConsentEntry.Revoke(Person, ConsentPurpose.ShareProfileWithMentor, "coordinator", Start);

        gift.DomainEvents.ShouldBe(
            [new ConsentGiven(gift.Id, Person, ConsentPurpose.ShareProfileWithMentor, Start.AddDays(31))]);
        revocation.DomainEvents.ShouldBe([new ConsentRevoked(revocation.Id, Person, ConsentPurpose.ShareProfileWithMentor)]);
    }

    private static ConsentEntry Write(Line line, DateTimeOffset at) => line.Gives
        ? Give(line.Purpose, line.Period, at)
        : ConsentEntry.Revoke(Person, line.Purpose, "coordinator", at);

    private static ConsentEntry Give(ConsentPurpose purpose, ConsentPeriod period, DateTimeOffset at) =>
        ConsentEntry.Give(Person, purpose, period, "ps", "coordinator", at);

    private static int Days(ConsentPeriod period) => period switch
    {
        ConsentPeriod.Days1 => 1,
        ConsentPeriod.Days31 => 31,
        ConsentPeriod.Days182 => 182,
        ConsentPeriod.Days365 => 365,
        _ => int.MaxValue / 2,
    };
}
