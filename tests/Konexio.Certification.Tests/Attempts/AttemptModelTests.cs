using FsCheck.Xunit;
using Konexio.Certification.Domain.Attempts;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Attempts;

/// <summary>Whatever is done to an attempt in whatever order, against a model that does not read the domain's table.</summary>
public sealed class AttemptModelTests
{
    public enum Kind
    {
        Start,
        Withdraw,
        RecordPass,
        RecordFail,
        AbortByCandidate,
        AbortTechnical,
        Review,
        Publish,
        Annul,
        Reject,
        Unreject,
        CorrectToPass,
        CorrectToFail,
    }

    [Property(MaxTest = 3000, EndSize = 40)]
    public void An_attempt_follows_the_model(Kind[] kinds, bool started)
    {
        var exam = new AnExam().Opened();
        var attempt = exam.Register(Card(1));
        var model = new Model();
        IEnumerable<Kind> opening = started ? [Kind.Start] : [];
        foreach (var kind in opening.Concat(kinds).Concat([Kind.Review, Kind.Reject, Kind.Publish, Kind.Unreject, Kind.CorrectToFail, Kind.Annul]))
        {
            var before = (Events: attempt.DomainEvents.Count, attempt.Decisions.Count);
            var told = model.Told;
            var expected = model.Take(kind);

            Do(exam, attempt, kind).ShouldBe(expected, $"{kind} when {model.Status} in {model.Session}");

            attempt.Status.ToString().ShouldBe(model.Status);
            attempt.Outcome.ToString().ShouldBe(model.Outcome);
            (attempt.AbortReason, attempt.RejectedFrom is not null, attempt.CancellationReason is not null)
                .ShouldBe((model.Abort, model.Status == "Rejected", model.Status == "Cancelled"));
            attempt.Decisions.Count.ShouldBe(before.Count + (expected && kind >= Kind.Annul ? 1 : 0));
            (attempt.DomainEvents.Count - before.Events).ShouldBe(model.Told == told ? 0 : 1);
            if (model.Told != told) Told(attempt).ShouldBe(model.Told);
        }
    }

    [Fact]
    public void What_is_cancelled_stays_so() =>
        AttemptTransitions.Allowed.Keys.ShouldNotContain(key => key.From == AttemptStatus.Cancelled);

    private static string Told(Attempt attempt) => attempt.DomainEvents[^1] switch
    {
        ModulePassed => "Passed",
        ModuleFailed => "Failed",
        ModuleResultAnnulled => "Neutralised",
        var other => other.ToString()!,
    };

    private static bool Do(AnExam exam, Attempt attempt, Kind kind)
    {
        var session = exam.Session;
        return kind switch
        {
            Kind.Start => attempt.Start(TheOther, history: null, session, Start).Succeeded,
            Kind.Withdraw => attempt.Withdraw(CancellationReason.DidNotCome, session).Succeeded,
            Kind.RecordPass => attempt.Record(Score(75), session).Succeeded,
            Kind.RecordFail => attempt.Record(Score(74.99m), session).Succeeded,
            Kind.AbortByCandidate => attempt.Abort(AbortReason.ByCandidate, session).Succeeded,
            Kind.AbortTechnical => attempt.Abort(AbortReason.Technical, session).Succeeded,
            Kind.Review => session.Finalise(exam.Attempts, Start).Succeeded && session.BeginReview().Succeeded,
            Kind.Publish => session.Publish(exam.Attempts, Start).Succeeded,
            Kind.Annul => attempt.Annul(Jury, session).Succeeded,
            Kind.Reject => attempt.Reject(Jury, session).Succeeded,
            Kind.Unreject => attempt.Unreject(Jury, session).Succeeded,
            Kind.CorrectToPass => attempt.CorrectScore(Score(100), Jury, session).Succeeded,
            Kind.CorrectToFail => attempt.CorrectScore(Score(0), Jury, session).Succeeded,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private sealed class Model
    {
        private string _before = "";
        private decimal? _score;

        public string Status { get; private set; } = "Registered";

        public string Session { get; private set; } = "Open";

        public AbortReason? Abort { get; private set; }

        public string? Told { get; private set; }

        public string Outcome => Status switch
        {
            "Registered" or "Started" => "Pending",
            "Cancelled" => "Neutralised",
            "Rejected" => "Failed",
            "Aborted" when Abort == AbortReason.Technical => "Neutralised",
            "Aborted" => _score >= 75 ? "Passed" : "Failed",
            var result => result,
        };

        private bool IsOpen => Session == "Open";

        private bool HasResult => Status is "Passed" or "Failed" or "Aborted";

        public bool Take(Kind kind)
        {
            var taken = kind switch
            {
                Kind.Start => IsOpen && Status == "Registered" && Move("Started"),
                Kind.Withdraw => IsOpen && Status == "Registered" && Move("Cancelled"),
                Kind.RecordPass => IsOpen && Record(75),
                Kind.RecordFail => IsOpen && Record(74.99m),
                Kind.AbortByCandidate => IsOpen && Status == "Started" && Stop(AbortReason.ByCandidate),
                Kind.AbortTechnical => IsOpen && Status == "Started" && Stop(AbortReason.Technical),
                Kind.Review => IsOpen && Outcome != "Pending" && Enter("InReview"),
                Kind.Publish => Session == "InReview" && Enter("Published"),
                Kind.Annul => !IsOpen && HasResult && Move("Cancelled"),
                Kind.Reject => !IsOpen && HasResult && Reject(),
                Kind.Unreject => !IsOpen && Status == "Rejected" && Move(_before),
                Kind.CorrectToPass => !IsOpen && _score != 100 && Record(100),
                Kind.CorrectToFail => !IsOpen && _score != 0 && Record(0),
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            };
            // A neutralised attempt is news only to who has been told something of it.
            if (Session == "Published" && (Told is not null || Outcome != "Neutralised")) Told = Outcome;
            return taken;
        }

        private bool Record(decimal score)
        {
            if (Status is not ("Started" or "Passed" or "Failed" or "Aborted") || Abort == AbortReason.Technical) return false;

            _score = score;
            return Status == "Aborted" || Move(score >= 75 ? "Passed" : "Failed");
        }

        private bool Stop(AbortReason reason)
        {
            Abort = reason;
            return Move("Aborted");
        }

        private bool Reject()
        {
            _before = Status;
            return Move("Rejected");
        }

        private bool Enter(string session)
        {
            Session = session;
            return true;
        }

        private bool Move(string to)
        {
            Status = to;
            return true;
        }
    }
}
