using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Registers;

public sealed partial class Register
{
    /// <summary>Whether whoever shows this code stands before the room's screen, while learners can sign.</summary>
    public bool Admits(CodeKind kind, string code, DateTimeOffset now) =>
        Status == RegisterStatus.Open && now < Session.Slot.EndsAt && RotatingCode.Holds(kind, code, Secret!, Session.Id, now);

    /// <summary>The learner's phone sends the code that the room's screen shows; that moment is the arrival.</summary>
    public Result SignByCode(LearnerId learner, CodeKind kind, string code, Roster roster, DateTimeOffset now)
    {
        if (SignRefusal(learner, roster) is { } refusal) return refusal;
        if (now >= Session.Slot.EndsAt) return RegisterErrors.CodesAreOver;
        if (!RotatingCode.Holds(kind, code, Secret!, Session.Id, now)) return RegisterErrors.WrongCode;

        return Sign(learner, Signature.ByCode(kind, now), arrivedAt: now, now);
    }

    /// <summary>The learner draws their signature on the trainer's tablet, also some time after having come in.</summary>
    public Result SignOnTablet(LearnerId learner, DocumentId drawing, DateTimeOffset arrivedAt, Roster roster, DateTimeOffset now) =>
        SignRefusal(learner, roster) is { } refusal ? refusal : Sign(learner, Signature.OnTablet(drawing, now), arrivedAt, now);

    /// <summary>Copies a signature from the scanned paper sheet.</summary>
    public Result SignOnPaper(LearnerId learner, DocumentId scan, DateTimeOffset arrivedAt, Roster roster, DateTimeOffset now)
    {
        if (SignRefusal(learner, roster) is { } refusal) return refusal;
        if (now < Session.Slot.EndsAt) return RegisterErrors.SessionNotOver;

        return Sign(learner, Signature.OnPaper(scan, now), arrivedAt, now);
    }

    /// <summary>Notes an absence, or whether it is excused. A signature is not struck out: a false one is amended, and both stay.</summary>
    public Result NoteAbsence(LearnerId learner, bool excused, Roster roster)
    {
        if (SignRefusal(learner, roster) is { } refusal) return refusal;

        Write(learner, Attendance.Absent(excused));
        return Result.Success;
    }

    /// <summary>The trainer signs the sheet as it stands; a line that changes afterwards voids the signature.</summary>
    public Result SignAsTrainer(TrainerId trainer, Signature signature)
    {
        if (Status != RegisterStatus.Open) return RegisterErrors.WrongState(Status);
        if (trainer != Session.TrainerId) return RegisterErrors.NotTheTrainer;

        TrainerSignature = new TrainerSignature(trainer, signature);
        return Result.Success;
    }

    // Who is replaced did not teach the session to its end.
    internal void VoidTrainerSignature() => TrainerSignature = null;

    private Error? SignRefusal(LearnerId learner, Roster roster)
    {
        if (Status != RegisterStatus.Open) return RegisterErrors.WrongState(Status);
        if (!roster.Expects(learner, Session.Slot.Date)) return RegisterErrors.NotExpected;

        return FindLine(learner) is { Attendance.IsSigned: true } ? RegisterErrors.AlreadySigned : null;
    }

    private Result Sign(LearnerId learner, Signature signature, DateTimeOffset arrivedAt, DateTimeOffset now)
    {
        if (!CanArrive(arrivedAt, now)) return RegisterErrors.ArrivalOutOfRange;

        Write(learner, Attendance.Signed(signature, arrivedAt, Session.Slot.StartsAt));
        return Result.Success;
    }

    private void Write(LearnerId learner, Attendance attendance)
    {
        if (FindLine(learner) is { } line)
            line.Correct(attendance);
        else
            _lines.Add(new RegisterLine(learner, attendance));
        TrainerSignature = null;
    }

    private bool CanArrive(DateTimeOffset at, DateTimeOffset now) => at <= now && at < Session.Slot.EndsAt;

    private RegisterLine? FindLine(LearnerId learner) => _lines.Find(line => line.LearnerId == learner);
}
