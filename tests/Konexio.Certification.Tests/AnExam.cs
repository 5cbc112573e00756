using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.Review;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Tests;

/// <summary>An exam session on Monday 2 March 2026 at nine in Paris, open, with two testers of whom the first trains at the school.</summary>
internal sealed class AnExam
{
    public static readonly string[] Codes = [.. Seed.Catalogue.Modules.Select(module => module.Code)];

    public AnExam(CatalogueContent? catalogue = null, int seats = 20, DateTimeOffset? startsAt = null, int number = 1)
    {
        Catalogue = catalogue ?? Seed.Catalogue;
        StartsAt = startsAt ?? Start;
        Plan = new ExamSessionPlan(new SiteId(Id(1)), StartsAt, seats, [.. Catalogue.Modules.Select(module => module.Code)], [TheTrainer.Id, TheOther.Id]);
        Session = ExamSession.Create(new ExamSessionId(Id(number)), Plan, Catalogue).Value;
    }

    public static DateTimeOffset Start { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Before { get; } = Start.AddDays(-30);

    public static Tester TheTrainer { get; } = Tester.Register(new TesterId(Id(7)), new PersonId(Id(8)), FullName.Of("Nadia").Value, new TrainerId(Id(9)), Before);

    public static Tester TheOther { get; } = Tester.Register(new TesterId(Id(10)), new PersonId(Id(11)), FullName.Of("Luc").Value, trainer: null, Before);

    public CatalogueContent Catalogue { get; }

    public DateTimeOffset StartsAt { get; }

    public ExamSessionPlan Plan { get; }

    public ExamSession Session { get; }

    public List<Attempt> Attempts { get; } = [];

    public List<Attempt> Elsewhere { get; } = [];

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static SkillsCard Card(int number, bool external = true)
    {
        var person = new PersonId(Id(1000 + number));
        var candidate = external ? Candidate.External(person) : Candidate.Learner(new LearnerId(Id(2000 + number)), person);
        return SkillsCard.Issue(
            new SkillsCardId(Id(3000 + number)), SkillsCardNumber.Of($"FR-{number:0000}").Value, candidate, FullName.Of($"Amina {number}").Value, 36, Before);
    }

    public static CatalogueVersion Published(CatalogueContent content, CatalogueVersion? latest, DateTimeOffset at)
    {
        var version = CatalogueVersion.Draft(content, latest, at).Value;
        version.Publish(at).Succeeded.ShouldBeTrue();
        return version;
    }

    public static Score Score(decimal percent) => Domain.Results.Score.Of(percent).Value;

    public static JuryVoice Jury { get; } = new(JuryComments.Of("Voir le courrier.", "Deux copies identiques.").Value, "jury", Start.AddDays(3));

    public static Justification Because { get; } = Justification.Of("Aucun autre testeur n'est libre.", "trainer", Before).Value;

    public AnExam Opened()
    {
        Session.Open(Before).Succeeded.ShouldBeTrue();
        return this;
    }

    public CandidateReadiness Ready(SkillsCard card)
    {
        var readiness = CandidateReadiness.Of(card);
        foreach (var module in Catalogue.Modules) readiness.Override(module.Code, Because, Catalogue).Succeeded.ShouldBeTrue();
        return readiness;
    }

    public Registration Registration(SkillsCard card, string? module = null) => new()
    {
        Card = card,
        ModuleCode = module ?? Codes[0],
        Readiness = Ready(card),
        History = card.Candidate.LearnerId is { } learner ? Trained(learner) : null,
        Settings = Catalogue.Settings,
        Testers = [TheTrainer, TheOther],
        OfSession = Attempts,
        OfCandidate = [.. Attempts.Concat(Elsewhere).Where(attempt => attempt.SkillsCardId == card.Id)],
    };

    public Result<Attempt> TryRegister(Registration registration, DateTimeOffset? now = null)
    {
        var result = Session.Register(new AttemptId(Guid.CreateVersion7(Start.AddMinutes(Attempts.Count))), registration, now ?? Before);
        if (result.Succeeded) Attempts.Add(result.Value);
        return result;
    }

    public Attempt Register(SkillsCard card, string? module = null) => TryRegister(Registration(card, module)).Value;

    public Attempt Begin(SkillsCard card, string? module = null)
    {
        var attempt = Register(card, module);
        attempt.Start(TheOther, history: null, Session, StartsAt).Succeeded.ShouldBeTrue();
        return attempt;
    }

    /// <summary>An attempt with a result.</summary>
    public Attempt Sit(SkillsCard card, string module, decimal percent)
    {
        var attempt = Begin(card, module);
        attempt.Record(Score(percent), Session).Succeeded.ShouldBeTrue();
        return attempt;
    }

    public void Review()
    {
        Session.Finalise(Attempts, StartsAt.AddHours(3)).Succeeded.ShouldBeTrue();
        Session.BeginReview().Succeeded.ShouldBeTrue();
    }

    public void Publish()
    {
        Review();
        Session.Publish(Attempts, StartsAt.AddDays(7)).Errors.ShouldBeEmpty();
    }

    public static TrainingHistory Trained(LearnerId learner)
    {
        var history = TrainingHistory.Of(learner);
        history.HearStageCompleted("parcours-digital", "vie-professionnelle");
        return history;
    }
}
