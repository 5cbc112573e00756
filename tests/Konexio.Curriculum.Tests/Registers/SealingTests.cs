using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class SealingTests
{
    private readonly ASchool _school = new();
    private readonly Session _session;

    public SealingTests() => _session = _school.OpenClass();

    private Register Register => _session.Register;

    private DateTimeOffset End => _session.Slot.EndsAt;

    [Fact]
    public void A_register_is_never_sealed_before_its_session_ends()
    {
        SignAsTrainer(_session);

        Seal(_school.Roster(), End.AddTicks(-1)).Error.ShouldBe(RegisterErrors.SessionNotOver);
        Seal(_school.Roster(), End).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void Every_expected_learner_must_be_accounted_for()
    {
        var roster = _school.Roster(1, 2, 3);
        Register.NoteAbsence(Learner(1), excused: true, roster);
        SignAsTrainer(_session);

        Seal(roster).Error!.Arguments["count"].ShouldBe(2);
        Register.Status.ShouldBe(RegisterStatus.Open);
        Register.Versions.ShouldBeEmpty();
        _school.Chain.Length.ShouldBe(0);
    }

    [Fact]
    public void The_trainer_must_have_signed() => Seal(_school.Roster()).Error.ShouldBe(RegisterErrors.TrainerSignatureMissing);

    [Fact]
    public void Only_who_is_enrolled_on_that_day_is_expected()
    {
        var (suspended, withdrawn, late) = (_school.Enrol(1), _school.Enrol(2), _school.Enrol(3, Monday.AddDays(1)));
        suspended.Suspend(Monday);
        withdrawn.Withdraw(Monday);
        SignAsTrainer(_session);

        Seal(new Roster([suspended, withdrawn, late])).Succeeded.ShouldBeTrue();

        Register.Versions.ShouldHaveSingleItem().Sheet.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Who_left_that_day_was_not_absent_but_was_there_when_they_signed()
    {
        var (came, missed) = (_school.Enrol(1), _school.Enrol(2));
        var roster = new Roster([came, missed]);
        Register.SignOnTablet(Learner(1), new DocumentId(Id(4)), _session.Slot.StartsAt, roster, _session.Slot.StartsAt);
        Register.NoteAbsence(Learner(2), excused: false, roster);
        came.Withdraw(Monday);
        missed.Withdraw(Monday);
        SignAsTrainer(_session);

        Seal(roster).Succeeded.ShouldBeTrue();

        Register.Versions.ShouldHaveSingleItem().Sheet.Lines.ShouldHaveSingleItem().LearnerId.ShouldBe(Learner(1));
    }

    [Fact]
    public void The_sheet_states_what_the_law_wants()
    {
        var sealedOne = _school.SealedClass(Monday.AddDays(1), 1, 2);
        var sheet = sealedOne.Register.Versions.ShouldHaveSingleItem().Sheet;

        sheet.Place.ShouldBe("Konexio Paris 18e, 1 rue de l'Exemple, 75018 Paris, Salle 2");
        sheet.Slot.ShouldBe(sealedOne.Slot);
        sheet.UnitTitle.ShouldBe("Premiers pas : ordinateur, fichiers, internet");
        sheet.TrainerSignature.TrainerId.ShouldBe(TheTrainer);
        sheet.Lines.Select(line => (line.LearnerId, line.Attendance.Status))
            .ShouldBe([(Learner(1), AttendanceStatus.UnexcusedAbsence), (Learner(2), AttendanceStatus.Present)]);
        sealedOne.DomainEvents.ShouldBe([new RegisterSealed(sheet)]);
    }

    [Fact]
    public void Registers_of_a_cohort_are_sealed_each_under_the_one_before()
    {
        var seals = Enumerable.Range(0, 3).Select(day => _school.SealedClass(Monday.AddDays(day), 1, 2).Register.Versions[0].Seal).ToList();

        seals.Select(seal => seal.Position).ShouldBe([1, 2, 3]);
        seals.Select(seal => seal.Previous).ShouldBe([null, seals[0].Hash, seals[1].Hash]);
    }

    [Fact]
    public void Nothing_is_written_on_a_sealed_register()
    {
        var (register, roster) = (_school.SealedClass(Monday.AddDays(1), 1, 2).Register, _school.Roster(1, 2));

        register.NoteAbsence(Learner(1), excused: true, roster).Error!.Code.ShouldBe("register.wrong-state");
        register.ShowCodes(Now).Succeeded.ShouldBeFalse();
        register.SignAsTrainer(TheTrainer, Signature.OnPaper(new DocumentId(Id(4)), Now)).Succeeded.ShouldBeFalse();
    }

    private Result Seal(Roster roster, DateTimeOffset? at = null) => Register.Seal(roster, _school.Site, _school.Chain, at ?? End);
}
