using FsCheck.Xunit;
using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Tests.People;

public sealed class DuplicateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly DuplicateMatch Match = new(Certainty.Probable, DuplicateReason.NameAndBirth, 70);

    [Property]
    public void A_pair_is_the_same_in_both_orders(Guid one, Guid other)
    {
        if (one == other) return;

        var pair = Duplicate.InOrder(new PersonId(one), new PersonId(other));

        pair.ShouldBe(Duplicate.InOrder(new PersonId(other), new PersonId(one)));
        // As PostgreSQL compares a uuid: byte by byte.
        pair.First.Value.ToByteArray(bigEndian: true).AsSpan()
            .SequenceCompareTo(pair.Second.Value.ToByteArray(bigEndian: true)).ShouldBeLessThan(0);
    }

    [Fact]
    public void A_record_is_no_duplicate_of_itself() =>
        Should.Throw<ArgumentException>(() => Duplicate.InOrder(Id(1), Id(1)));

    [Fact]
    public void A_merged_pair_says_who_absorbed_whom_and_can_be_undone_once()
    {
        var duplicate = Suspected();

        duplicate.Merge(Id(2), "coordinator", Now).Succeeded.ShouldBeTrue();
        (duplicate.Survivor, duplicate.Absorbed).ShouldBe((Id(2), Id(1)));
        duplicate.Undo("supervisor", Now).Succeeded.ShouldBeTrue();
        (duplicate.Status, duplicate.DecidedBy).ShouldBe((DuplicateStatus.Undone, "supervisor"));
        duplicate.Undo("supervisor", Now).Error.ShouldBe(DuplicateErrors.NotMerged);
    }

    [Fact]
    public void A_dismissed_pair_stays_dismissed()
    {
        var duplicate = Suspected();

        duplicate.Dismiss("coordinator", Now).Succeeded.ShouldBeTrue();
        duplicate.Merge(Id(1), "coordinator", Now).Error.ShouldBe(DuplicateErrors.AlreadyDecided);
        duplicate.Undo("coordinator", Now).Error.ShouldBe(DuplicateErrors.NotMerged);
    }

    [Fact]
    public void The_survivor_is_one_of_the_pair() =>
        Suspected().Merge(Id(3), "coordinator", Now).Error.ShouldBe(DuplicateErrors.SurvivorNotOfThePair);

    private static Duplicate Suspected() => Duplicate.Suspect(new DuplicateId(Guid.CreateVersion7(Now)), Id(2), Id(1), Match, Now);

    private static PersonId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
