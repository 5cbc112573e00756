using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Tests;

internal static class Candidates
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static int s_cards;

    /// <param name="app">The app.</param>
    /// <param name="learner">One of the school's own; null for a candidate from outside.</param>
    /// <param name="ready">Whether a trainer has overridden the diagnostics.</param>
    /// <param name="name">The name on the card.</param>
    public static async Task<ACard> ACard(this CertificationApp app, Guid? learner = null, bool ready = true, string name = "Amina Haïdari")
    {
        var person = new PersonId(Guid.CreateVersion7(Now));
        var candidate = learner is { } id ? Candidate.Learner(new LearnerId(id), person) : Candidate.External(person);
        var number = SkillsCardNumber.Of($"TEST-{Interlocked.Increment(ref s_cards):00000}").Value;
        var card = SkillsCard.Issue(new(Guid.CreateVersion7(Now)), number, candidate, FullName.Of(name).Value, 36, Now);
        await app.Save(async (services, ct) =>
        {
            await services.GetRequiredService<ISkillsCards>().Add(card, ct);
            var readiness = CandidateReadiness.Of(card);
            if (ready)
                foreach (var module in Seed.Catalogue.Modules)
                    readiness.Override(module.Code, Justification.Of("knows it all", "trainer", Now).Value, Seed.Catalogue).Succeeded.ShouldBeTrue();
            await services.GetRequiredService<IReadiness>().Add(readiness, ct);
        });
        return new ACard(card.Id.Value, number.Value, person.Value, learner);
    }

    /// <summary>So many candidates who passed four modules each in this open session, which has begun.</summary>
    public static async Task SitInNumbers(this CertificationApp app, Hall hall, int candidates)
    {
        foreach (var some in Enumerable.Range(0, candidates).Chunk(5)) await app.Save((services, ct) => Sit(services, hall, some.Length, ct));
        await hall.Begin();
    }

    public static async Task<Guid> ATester(this CertificationApp app, Guid? trainer = null)
    {
        var tester = Tester.Register(
            new(Guid.CreateVersion7(Now)), new(Guid.CreateVersion7(Now)), FullName.Of("Luc Exemple").Value, trainer is { } id ? new TrainerId(id) : null, Now);
        await app.Save((services, ct) => services.GetRequiredService<ITesters>().Add(tester, ct));
        return tester.Id.Value;
    }

    /// <summary>A learner whom this trainer taught, and who has completed the stage that opens the exams.</summary>
    public static async Task<Guid> ALearnerOf(this CertificationApp app, Guid trainer)
    {
        var learner = Guid.CreateVersion7(Now);
        await app.Hear(new Curriculum.Contracts.StageCompleted(
            Guid.CreateVersion7(Now), learner, Guid.CreateVersion7(Now), "parcours-digital", "vie-professionnelle", "1", new DateOnly(2026, 11, 20)));
        await app.Hear(new Curriculum.Contracts.RegisterSealed(
            Guid.CreateVersion7(Now), Guid.CreateVersion7(Now), 1, "parcours-digital", "vie-professionnelle", "tableur", Guid.CreateVersion7(Now), trainer,
            new DateOnly(2026, 11, 10), 210, [new Curriculum.Contracts.RecordedAttendance(learner, "present")]));
        return learner;
    }

    private static async Task Sit(IServiceProvider services, Hall hall, int candidates, CancellationToken ct)
    {
        var session = (await services.GetRequiredService<IExamSessions>().FindLocked(new(hall.Id), ct))!;
        var testers = await services.GetRequiredService<ITesters>().FindAll(session.Testers, ct);
        List<Attempt> all = [.. await services.GetRequiredService<IAttempts>().Of(session.Id, ct)];
        for (var number = 0; number < candidates; number++)
        {
            var card = SkillsCard.Issue(
                new(Guid.CreateVersion7(Now)), SkillsCardNumber.Of($"MANY-{Interlocked.Increment(ref s_cards):00000}").Value,
                Candidate.External(new(Guid.CreateVersion7(Now))), FullName.Of("Amina Exemple").Value, 36, Now);
            await services.GetRequiredService<ISkillsCards>().Add(card, ct);
            var readiness = CandidateReadiness.Of(card);
            List<Attempt> own = [];
            foreach (var module in session.Modules)
            {
                readiness.Override(module.Code, Justification.Of("knows it all", "trainer", Now).Value, Seed.Catalogue).Succeeded.ShouldBeTrue();
                var attempt = session.Register(new(Guid.CreateVersion7(Now)), new Registration
                {
                    Card = card,
                    ModuleCode = module.Code,
                    Readiness = readiness,
                    Settings = Seed.Catalogue.Settings,
                    Testers = testers,
                    OfSession = all,
                    OfCandidate = own,
                }, Now).Value;
                await services.GetRequiredService<IAttempts>().Add(attempt, ct);
                attempt.Start(testers[0], null, session, session.StartsAt).Succeeded.ShouldBeTrue();
                attempt.Record(Score.Of(90).Value, session).Succeeded.ShouldBeTrue();
                all.Add(attempt);
                own.Add(attempt);
            }
        }
    }
}
