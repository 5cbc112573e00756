using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class AmendingTests
{
    private readonly ASchool _school = new();
    private readonly Session _session;
    private readonly RegisterVersion _first;

    public AmendingTests()
    {
        _session = _school.SealedClass(Monday, 1, 2);
        _first = Register.Versions[0];
    }

    private Register Register => _session.Register;

    private static TrainerSignature Signed { get; } = new(TheTrainer, Signature.OnTablet(new DocumentId(Id(5)), Now.AddDays(2)));

    [Fact]
    public void An_amendment_is_a_new_version_beside_the_old_one()
    {
        Amend(LineChange.Absent(Learner(1), excused: true)).Succeeded.ShouldBeTrue();

        Register.Status.ShouldBe(RegisterStatus.Amended);
        Register.Versions.Count.ShouldBe(2);
        Register.Versions[0].ShouldBe(_first);
        var second = Register.Versions[1];
        (second.Sheet.Version, second.Sheet.AmendedBecause, second.Sheet.TrainerSignature).ShouldBe((2, AmendmentReason.ProofOfAbsence, Signed));
        second.Sheet.Lines.Select(line => line.Attendance.Status).ShouldBe([AttendanceStatus.ExcusedAbsence, AttendanceStatus.Present]);
        second.Seal.Previous.ShouldBe(_first.Seal.Hash);
        _session.DomainEvents[^1].ShouldBe(new RegisterSealed(second.Sheet));
    }

    [Fact]
    public void It_is_chained_to_the_cohort_s_last_seal_and_not_to_its_own()
    {
        var between = _school.SealedClass(Monday.AddDays(1), 1, 2).Register.Versions[0].Seal;

        Amend(LineChange.Absent(Learner(1), excused: true));

        Register.Versions[1].Seal.Previous.ShouldBe(between.Hash);
    }

    [Fact]
    public void A_register_can_be_amended_again()
    {
        Amend(LineChange.Absent(Learner(1), excused: true));
        Amend(LineChange.Absent(Learner(2), excused: false)).Succeeded.ShouldBeTrue();

        Register.Versions.Select(version => version.Sheet.Version).ShouldBe([1, 2, 3]);
        Register.Versions[0].Sheet.Lines[1].Attendance.IsSigned.ShouldBeTrue("the false signature is still to be seen");
    }

    [Fact]
    public void Presence_is_signed_in_an_amendment_too_and_late_by_the_minutes()
    {
        var arrival = _session.Slot.StartsAt.AddMinutes(15);

        Amend(LineChange.Present(Learner(1), Signature.OnPaper(new DocumentId(Id(6)), Now.AddDays(2)), arrival)).Succeeded.ShouldBeTrue();

        Register.Versions[1].Sheet.Lines[0].Attendance.Status.ShouldBe(AttendanceStatus.Late);
    }

    [Fact]
    public void Who_turns_out_to_have_been_enrolled_is_added()
    {
        var roster = _school.Roster(1, 2, 3);

        Amend(roster, LineChange.Absent(Learner(1), excused: true)).Error!.Code.ShouldBe("register.learners-unaccounted");
        Amend(roster, LineChange.Absent(Learner(3), excused: true)).Succeeded.ShouldBeTrue();
        Register.Versions[1].Sheet.Lines.Count.ShouldBe(3);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var tooLate = LineChange.Present(Learner(1), Signed.Signature, _session.Slot.EndsAt);

        Amend(LineChange.Absent(Learner(1), excused: false)).Error.ShouldBe(RegisterErrors.NothingAmended);
        Amend().Error.ShouldBe(RegisterErrors.NothingAmended);
        Amend(LineChange.Absent(Learner(9), excused: false)).Error.ShouldBe(RegisterErrors.NotExpected);
        Amend(LineChange.Absent(Learner(1), true), LineChange.Absent(Learner(1), false)).Error.ShouldBe(RegisterErrors.LearnerTwice);
        Amend(tooLate).Error.ShouldBe(RegisterErrors.ArrivalOutOfRange);
        (Register.Versions.Count, _school.Chain.Length, Register.Status).ShouldBe((1, 1, RegisterStatus.Sealed));
    }

    [Fact]
    public void What_is_not_sealed_cannot_be_amended() =>
        _school.OpenClass(Monday.AddDays(1)).Register
            .Amend(new Amendment(AmendmentReason.WrongEntry, [], Signed), _school.Roster(), _school.Chain, Now.AddDays(2)).Error!.Code.ShouldBe("register.wrong-state");

    private Result Amend(params LineChange[] changes) => Amend(_school.Roster(1, 2), changes);

    private Result Amend(Roster roster, params LineChange[] changes) =>
        Register.Amend(new Amendment(AmendmentReason.ProofOfAbsence, changes, Signed), roster, _school.Chain, Now.AddDays(2));
}
