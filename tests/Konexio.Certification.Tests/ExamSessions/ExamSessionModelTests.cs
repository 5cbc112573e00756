using FsCheck.Xunit;
using Konexio.SharedKernel;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.ExamSessions;

/// <summary>Any sequence of verbs at any time, against a model that does not read the domain's table.</summary>
public sealed class ExamSessionModelTests
{
    public enum Kind
    {
        Open,
        Register,
        Start,
        Record,
        Finalise,
        BeginReview,
        Publish,
    }

    public sealed record Step(Kind Kind, byte Hours);

    // Random steps alone rarely come so far.
    private static readonly Step[] Ending =
    [
        new(Kind.Finalise, 239), new(Kind.Start, 0), new(Kind.Finalise, 0), new(Kind.Record, 0), new(Kind.Finalise, 0), new(Kind.Publish, 0),
        new(Kind.BeginReview, 1), new(Kind.Record, 0), new(Kind.Publish, 1), new(Kind.Publish, 1), new(Kind.Register, 0), new(Kind.Open, 0),
    ];

    [Property(MaxTest = 1000)]
    public void A_session_follows_the_model(Step[] steps, bool opening)
    {
        var exam = new AnExam();
        var model = new Model { Now = Start.AddDays(-9) };
        IEnumerable<Step> first = opening ? [new(Kind.Open, 0), new(Kind.Register, 0)] : [];
        foreach (var step in first.Concat(steps).Concat(Ending))
        {
            model.Now = model.Now.AddHours(step.Hours);
            var expected = model.Take(step.Kind);

            Do(exam, step.Kind, model.Now).ShouldBe(expected, $"{step} when {model.Status} at {model.Now}");

            exam.Session.Status.ToString().ShouldBe(model.Status);
            exam.Attempts.Count(attempt => attempt.PublishedAt is not null).ShouldBe(model.Published);
        }
    }

    private static bool Do(AnExam exam, Kind kind, DateTimeOffset now) => kind switch
    {
        Kind.Open => exam.Session.Open(now).Succeeded,
        Kind.Register => exam.TryRegister(exam.Registration(Card(exam.Attempts.Count)), now).Succeeded,
        Kind.Start => All(exam, attempt => attempt.Start(TheOther, history: null, exam.Session, now)),
        Kind.Record => All(exam, attempt => attempt.Record(Score(80), exam.Session)),
        Kind.Finalise => exam.Session.Finalise(exam.Attempts, now).Succeeded,
        Kind.BeginReview => exam.Session.BeginReview().Succeeded,
        Kind.Publish => exam.Session.Publish(exam.Attempts, now).Succeeded,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static bool All(AnExam exam, Func<Domain.Attempts.Attempt, Result> verb) =>
        exam.Attempts.Select(attempt => verb(attempt).Succeeded).ToList().TrueForAll(succeeded => succeeded);

    private sealed class Model
    {
        private int _candidates;
        private bool _started;
        private bool _recorded;

        public DateTimeOffset Now { get; set; }

        public string Status { get; private set; } = "Created";

        public int Published { get; private set; }

        public bool Take(Kind kind) => kind switch
        {
            Kind.Open => Move("Created", Now < Start, "Open"),
            Kind.Register => Register(),
            Kind.Start => _candidates == 0 || (Status == "Open" && Now >= Start && !_started && (_started = true)),
            Kind.Record => _candidates == 0 || (Status == "Open" && _started && (_recorded = true)),
            Kind.Finalise => Move("Open", Now >= Start && (_recorded || _candidates == 0), "Finalised"),
            Kind.BeginReview => Move("Finalised", may: true, "InReview"),
            Kind.Publish => Publish(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

        private bool Register()
        {
            var may = Status == "Open" && Now < Start && _candidates < 20;
            if (may) _candidates++;
            return may;
        }

        private bool Publish()
        {
            var may = Move("InReview", may: true, "Published");
            if (may) Published = _candidates;
            return may;
        }

        private bool Move(string from, bool may, string to)
        {
            if (Status != from || !may) return false;

            Status = to;
            return true;
        }
    }
}
