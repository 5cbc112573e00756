using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Enrolment.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Tests;

/// <summary>Candidates over HTTP, and exams that they have sat.</summary>
internal static class CandidateCalls
{
    public static HttpClient Staff(this CertificationApp app) => app.As(Role.Coordinator);

    public static Guid New() => Guid.CreateVersion7(AnExam.Start);

    public static string ANumber() => $"T-{New():N}"[..30].ToUpperInvariant();

    /// <summary>The card of a candidate from outside.</summary>
    public static async Task<Guid> IssuedCard(this CertificationApp app, string name = "Amina Exemple") =>
        (await app.Staff().Do("/v1/skills-cards", new { number = ANumber(), name }).Gives(HttpStatusCode.Created)).Id();

    public static async Task<(Guid Learner, Guid Person)> ALearner(this CertificationApp app)
    {
        var (learner, person) = (New(), New());
        await app.Hear(new LearnerAdmitted(learner, person, null));
        return (learner, person);
    }

    public static async Task<Guid> ALearnersCard(this CertificationApp app)
    {
        var (learner, _) = await app.ALearner();
        return (await app.Staff().Do("/v1/skills-cards", new { number = ANumber(), learnerId = learner }).Gives(HttpStatusCode.Created)).Id();
    }

    public static async Task<Guid> PersonOf(this CertificationApp app, Guid card) =>
        Guid.Parse((await app.Ask("select person_id from certification.skills_cards where id = $1", card))[0]);

    public static async Task<Guid> RegisteredTester(this CertificationApp app, string name = "Luc Exemple") =>
        (await app.Staff().Do("/v1/testers", new { name }).Gives(HttpStatusCode.Created)).Id();

    /// <summary>Lets a candidate sit modules in one exam session, which is published unless it is said otherwise.</summary>
    public static async Task Sit(this CertificationApp app, Guid cardId, decimal percent, string[] codes, bool publish = true)
    {
        var supervisor = new TesterId(await app.RegisteredTester());
        await app.Save(async (services, ct) =>
        {
            var now = app.Clock.GetUtcNow();
            var card = (await services.GetRequiredService<ISkillsCards>().FindLocked(new SkillsCardId(cardId), ct))!;
            var testers = await services.GetRequiredService<ITesters>().FindAll([supervisor], ct);
            var session = ExamSession.Create(
                new(New()), new ExamSessionPlan(new(New()), now.AddDays(1), 2, codes, [supervisor]), Seed.Catalogue).Value;
            session.Open(now).Succeeded.ShouldBeTrue();
            await services.GetRequiredService<IExamSessions>().Add(session, ct);
            List<Attempt> sat = [];
            foreach (var code in codes)
            {
                var attempt = session.Register(new AttemptId(New()), Entry(card, code, testers, sat), now).Value;
                await services.GetRequiredService<IAttempts>().Add(attempt, ct);
                attempt.Start(testers[0], null, session, now.AddDays(1)).Succeeded.ShouldBeTrue();
                attempt.Record(AnExam.Score(percent), session).Succeeded.ShouldBeTrue();
                sat.Add(attempt);
            }

            if (!publish) return;
            session.Finalise(sat, now.AddDays(2)).Succeeded.ShouldBeTrue();
            session.BeginReview().Succeeded.ShouldBeTrue();
            session.Publish(sat, now.AddDays(2)).Succeeded.ShouldBeTrue();
        });
    }

    private static Registration Entry(SkillsCard card, string code, IReadOnlyList<Tester> testers, List<Attempt> sat)
    {
        var readiness = CandidateReadiness.Of(card);
        readiness.Override(code, AnExam.Because, Seed.Catalogue).Succeeded.ShouldBeTrue();
        return new Registration
        {
            Card = card,
            ModuleCode = code,
            Readiness = readiness,
            Settings = Seed.Catalogue.Settings,
            Testers = testers,
            OfSession = sat,
            OfCandidate = sat,
        };
    }
}
