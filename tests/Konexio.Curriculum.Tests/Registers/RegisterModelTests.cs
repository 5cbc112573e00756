using FsCheck.Xunit;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;
using static Konexio.Curriculum.Tests.ASchool;

namespace Konexio.Curriculum.Tests.Registers;

/// <summary>Whatever is done to a register at whatever time, against a model that does not read the domain's table.</summary>
public sealed class RegisterModelTests
{
    public enum Kind
    {
        Wait,
        Open,
        SignByCode,
        SignByWrongCode,
        SignOnTablet,
        SignOnPaper,
        NoteAbsence,
        SignAsTrainer,
        Seal,
        Amend,
        Cancel,
    }

    public sealed record Step(Kind Kind, byte Who, byte Minutes);

    // Random steps alone rarely come so far.
    private static readonly Step[] Ending =
    [
        .. Enumerable.Repeat(new Step(Kind.Wait, 0, 59), 5), new(Kind.NoteAbsence, 0, 0), new(Kind.NoteAbsence, 1, 1),
        new(Kind.SignAsTrainer, 0, 0), new(Kind.Seal, 0, 0), new(Kind.Amend, 0, 10), new(Kind.Amend, 2, 10), new(Kind.Cancel, 0, 0),
    ];

    [Property(MaxTest = 1500, EndSize = 60)]
    public void A_register_follows_the_model(Step[] steps)
    {
        var school = new ASchool();
        var session = school.Class();
        // Learner 2 comes to the cohort a day later; learner 3 is nobody's.
        var roster = new Roster([school.Enrol(0), school.Enrol(1), school.Enrol(2, Monday.AddDays(1))]);
        var model = new Model(session.Slot.StartsAt, session.Slot.EndsAt) { Now = session.Slot.StartsAt.AddHours(-1) };

        IEnumerable<Step> opening = steps.Length % 3 == 0 ? [] : [new Step(Kind.Open, 0, 45)];
        foreach (var step in opening.Concat(steps).Concat(Ending))
        {
            model.Now = model.Now.AddMinutes(step.Minutes % 60);
            var before = session.Register.Versions.ToList();
            var expected = model.Take(step.Kind, step.Who % 4);

            var result = Do(school, session, roster, step, model.Now);

            result.Succeeded.ShouldBe(expected, $"{step} when {model.Status} at {model.Now:t}: {result.Error?.Code}");
            model.ShouldDescribe(session.Register);
            session.Register.Versions.Take(before.Count).ShouldBe(before);
            school.Chain.FirstAltered(session.Register.Versions).ShouldBeNull();
        }
    }

    private static Result Do(ASchool school, Session session, Roster roster, Step step, DateTimeOffset now)
    {
        var (register, learner, paper) = (session.Register, Learner(step.Who % 4), new DocumentId(Id(4)));
        return step.Kind switch
        {
            Kind.Wait => Result.Success,
            Kind.Open => register.Open(SigningSecret.Create(), now),
            Kind.SignByCode => register.SignByCode(learner, CodeKind.Qr, Code(register, now), roster, now),
            Kind.SignByWrongCode => register.SignByCode(learner, CodeKind.Qr, Code(register, now)[..^1], roster, now),
            Kind.SignOnTablet => register.SignOnTablet(learner, paper, now, roster, now),
            Kind.SignOnPaper => register.SignOnPaper(learner, paper, session.Slot.StartsAt, roster, now),
            Kind.NoteAbsence => register.NoteAbsence(learner, step.Minutes % 2 == 0, roster),
            Kind.SignAsTrainer => register.SignAsTrainer(TheTrainer, Signature.OnTablet(paper, now)),
            Kind.Seal => register.Seal(roster, school.Site, school.Chain, now),
            Kind.Amend => register.Amend(Correction(learner, now), roster, school.Chain, now),
            Kind.Cancel => session.Cancel(SessionCancellation.Other, now),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
    }

    // A new signature of somebody is always something new.
    private static Amendment Correction(LearnerId learner, DateTimeOffset now) => new(
        AmendmentReason.MissingSignature,
        [LineChange.Present(learner, Signature.OnPaper(new DocumentId(Guid.CreateVersion7(now)), now), Slot.Of(Monday, Morning).Value.StartsAt)],
        new TrainerSignature(TheTrainer, Signature.OnTablet(new DocumentId(Id(5)), now)));

    private static string Code(Register register, DateTimeOffset now) =>
        register.ShowCodes(now) is { Succeeded: true } shown ? shown.Value.Qr : "none";

    private sealed class Model(DateTimeOffset start, DateTimeOffset end)
    {
        private readonly SortedDictionary<int, bool> _signed = [];
        private bool _trainer;
        private int _versions;

        public DateTimeOffset Now { get; set; }

        public string Status { get; private set; } = "Planned";

        private bool IsOpen => Status == "Open";

        public bool Take(Kind kind, int who)
        {
            var mayWrite = IsOpen && who < 2 && !_signed.GetValueOrDefault(who);
            return kind switch
            {
                Kind.Wait => true,
                Kind.Open => Move(Status == "Planned" && Now >= start.AddMinutes(-30), "Open"),
                Kind.SignByCode => Write(mayWrite && Now < end, who, signed: true),
                Kind.SignByWrongCode => false,
                Kind.SignOnTablet => Write(mayWrite && Now < end, who, signed: true),
                Kind.SignOnPaper => Write(mayWrite && Now >= end, who, signed: true),
                Kind.NoteAbsence => Write(mayWrite, who, signed: false),
                Kind.SignAsTrainer => IsOpen && (_trainer = true),
                Kind.Seal => Keep(IsOpen && Now >= end && _trainer && _signed.Count == 2, "Sealed"),
                Kind.Amend => Keep(Status is "Sealed" or "Amended" && who < 2, "Amended"),
                Kind.Cancel => Move(Status is "Planned" || (IsOpen && !_signed.ContainsValue(true)), "Cancelled"),
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            };
        }

        public void ShouldDescribe(Register register)
        {
            register.Status.ToString().ShouldBe(Status);
            register.Versions.Count.ShouldBe(_versions);
            register.IsClosed.ShouldBe(Status is not ("Planned" or "Open"));
            (register.TrainerSignature is not null).ShouldBe(_trainer);
            register.Lines.OrderBy(line => line.LearnerId.Value).Select(line => (line.LearnerId, line.Attendance.IsSigned))
                .ShouldBe(_signed.Select(line => (Learner(line.Key), line.Value)));
        }

        private bool Write(bool may, int who, bool signed)
        {
            if (!may) return false;

            (_signed[who], _trainer) = (signed, false);
            return true;
        }

        private bool Keep(bool may, string to)
        {
            if (may) _versions++;
            return Move(may, to);
        }

        private bool Move(bool may, string to)
        {
            if (may) Status = to;
            return may;
        }
    }
}
