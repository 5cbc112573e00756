using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Registers;

public sealed class SigningTests
{
    private static readonly DocumentId Drawing = new(Id(4));

    private readonly Session _session;
    private readonly Roster _roster;

    public SigningTests()
    {
        var school = new ASchool();
        (_session, _roster) = (school.OpenClass(), school.Roster(1, 2));
    }

    private DateTimeOffset Start => _session.Slot.StartsAt;

    private Register Register => _session.Register;

    [Fact]
    public void A_register_opens_at_most_half_an_hour_before_its_session()
    {
        var register = new ASchool().Class().Register;

        register.Open(SigningSecret.Create(), Start.AddMinutes(-31)).Error.ShouldBe(RegisterErrors.TooEarlyToOpen);
        register.Open(SigningSecret.Create(), Start.AddMinutes(-30)).Succeeded.ShouldBeTrue();
        register.Open(SigningSecret.Create(), Start).Error!.Code.ShouldBe("register.wrong-state");
    }

    [Theory]
    [InlineData(-20, AttendanceStatus.Present)]
    [InlineData(600, AttendanceStatus.Present)]
    [InlineData(601, AttendanceStatus.Late)]
    public void Who_signs_more_than_ten_minutes_after_the_start_is_late(int seconds, AttendanceStatus status)
    {
        SignByCode(1, Start.AddSeconds(seconds)).Succeeded.ShouldBeTrue();

        var attendance = Register.Lines.ShouldHaveSingleItem().Attendance;
        attendance.Status.ShouldBe(status);
        attendance.ArrivedAt.ShouldBe(Start.AddSeconds(seconds));
        attendance.Signature!.Method.ShouldBe(SignatureMethod.QrCode);
    }

    [Fact]
    public void A_pin_does_the_same_for_a_phone_without_a_camera()
    {
        var pin = Register.ShowCodes(Start).Value.Pin;

        Register.SignByCode(Learner(1), CodeKind.Pin, pin, _roster, Start.AddSeconds(40)).Succeeded.ShouldBeTrue();

        Register.Lines.ShouldHaveSingleItem().Attendance.Signature!.Method.ShouldBe(SignatureMethod.Pin);
    }

    [Fact]
    public void An_old_code_and_a_foreign_code_are_refused()
    {
        var qr = Register.ShowCodes(Start).Value.Qr;

        Register.SignByCode(Learner(1), CodeKind.Qr, qr, _roster, Start.AddSeconds(90)).Error.ShouldBe(RegisterErrors.WrongCode);
        Register.SignByCode(Learner(1), CodeKind.Pin, qr, _roster, Start).Error.ShouldBe(RegisterErrors.WrongCode);
        Register.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Codes_end_with_the_session()
    {
        var end = _session.Slot.EndsAt;
        var last = Register.ShowCodes(end.AddSeconds(-1)).Value.Qr;

        Register.ShowCodes(end).Errors.ShouldBe([RegisterErrors.CodesAreOver]);
        Register.SignByCode(Learner(1), CodeKind.Qr, last, _roster, end).Error.ShouldBe(RegisterErrors.CodesAreOver);
    }

    [Fact]
    public void Who_is_not_enrolled_on_that_day_cannot_sign() =>
        SignByCode(3, Start).Error.ShouldBe(RegisterErrors.NotExpected);

    [Fact]
    public void The_first_signature_stays()
    {
        SignByCode(1, Start);

        SignByCode(1, Start.AddMinutes(20)).Error.ShouldBe(RegisterErrors.AlreadySigned);
        Register.NoteAbsence(Learner(1), excused: false, _roster).Error.ShouldBe(RegisterErrors.AlreadySigned);
        Register.Lines.ShouldHaveSingleItem().Attendance.ArrivedAt.ShouldBe(Start);
    }

    [Fact]
    public void Who_was_noted_absent_can_still_come()
    {
        Register.NoteAbsence(Learner(1), excused: false, _roster);
        Register.NoteAbsence(Learner(1), excused: true, _roster);
        Register.Lines.ShouldHaveSingleItem().Attendance.Status.ShouldBe(AttendanceStatus.ExcusedAbsence);

        SignByCode(1, Start.AddMinutes(11));

        Register.Lines.ShouldHaveSingleItem().Attendance.Status.ShouldBe(AttendanceStatus.Late);
    }

    [Fact]
    public void On_the_tablet_the_arrival_counts_and_not_the_drawing()
    {
        Register.SignOnTablet(Learner(1), Drawing, Start.AddMinutes(5), _roster, Start.AddHours(2)).Succeeded.ShouldBeTrue();

        var attendance = Register.Lines.ShouldHaveSingleItem().Attendance;
        attendance.Status.ShouldBe(AttendanceStatus.Present);
        attendance.Signature.ShouldBe(Signature.OnTablet(Drawing, Start.AddHours(2)));
    }

    [Fact]
    public void Nobody_arrives_later_than_now_or_after_the_end()
    {
        var end = _session.Slot.EndsAt;

        Register.SignOnTablet(Learner(1), Drawing, Start.AddMinutes(1), _roster, Start).Error.ShouldBe(RegisterErrors.ArrivalOutOfRange);
        Register.SignOnTablet(Learner(1), Drawing, end, _roster, end.AddHours(1)).Error.ShouldBe(RegisterErrors.ArrivalOutOfRange);
    }

    [Fact]
    public void The_paper_sheet_is_scanned_after_the_session()
    {
        var end = _session.Slot.EndsAt;

        Register.SignOnPaper(Learner(1), Drawing, Start, _roster, end.AddSeconds(-1)).Error.ShouldBe(RegisterErrors.SessionNotOver);
        Register.SignOnPaper(Learner(1), Drawing, Start, _roster, end.AddDays(3)).Succeeded.ShouldBeTrue();
        Register.Lines.ShouldHaveSingleItem().Attendance.Signature!.Document.ShouldBe(Drawing);
    }

    [Fact]
    public void Only_the_session_s_trainer_signs_the_register() =>
        Register.SignAsTrainer(new TrainerId(Id(8)), Signature.OnTablet(Drawing, Start)).Error.ShouldBe(RegisterErrors.NotTheTrainer);

    [Fact]
    public void A_line_that_changes_voids_the_trainer_s_signature()
    {
        SignByCode(1, Start);
        SignAsTrainer(_session);

        SignByCode(1, Start);
        Register.TrainerSignature.ShouldNotBeNull();
        SignByCode(2, Start);
        Register.TrainerSignature.ShouldBeNull();
    }

    private Result SignByCode(int learner, DateTimeOffset at) =>
        Register.SignByCode(Learner(learner), CodeKind.Qr, Register.ShowCodes(at).Value.Qr, _roster, at);
}
