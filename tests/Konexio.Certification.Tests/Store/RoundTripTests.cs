using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.Review;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Tests.Store;

public sealed class RoundTripTests(CertificationApp app)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_seed_is_the_catalogue_in_force()
    {
        var history = await app.Work((services, ct) => services.GetRequiredService<ICatalogue>().History(ct));

        history.Current.Number.ShouldBe(1);
        StoredJson.Write(history.Current.Content).ShouldBe(StoredJson.Write(Seed.Catalogue));
    }

    [Fact]
    public async Task From_a_card_to_a_certificate_all_comes_back_as_it_was_saved()
    {
        var card = SkillsCard.Issue(
            new(New()), SkillsCardNumber.Of("RT-2026-01").Value, Candidate.External(new(New())), FullName.Of("Amina Haïdari").Value, 36, Now);
        var tester = Tester.Register(new(New()), new(New()), FullName.Of("Luc").Value, null, Now);
        var session = ExamSession.Create(
            new(New()), new ExamSessionPlan(new(New()), Now.AddDays(1), 2, ["tableur", "presentation", "essentiels-web", "securite-ti"], [tester.Id]), Seed.Catalogue).Value;
        await app.Save(async (services, ct) =>
        {
            await services.GetRequiredService<ISkillsCards>().Add(card, ct);
            await services.GetRequiredService<ITesters>().Add(tester, ct);
            session.Open(Now).Succeeded.ShouldBeTrue();
            await services.GetRequiredService<IExamSessions>().Add(session, ct);
            var readiness = CandidateReadiness.Of(card);
            readiness.RecordDiagnostic(new Diagnostic("tableur", Score.Of(88.5m).Value, SchoolDay.Of(Now)), Seed.Catalogue, Now).Succeeded.ShouldBeTrue();
            foreach (var code in new[] { "presentation", "essentiels-web", "securite-ti" })
                readiness.Override(code, Justification.Of("a good reason", "trainer", Now).Value, Seed.Catalogue).Succeeded.ShouldBeTrue();
            await services.GetRequiredService<IReadiness>().Add(readiness, ct);
        });

        await app.Save((services, ct) => Sit(services, card.Id, session.Id, ct));
        await app.Save(async (services, ct) =>
            await services.GetRequiredService<Settling>().Settle((await services.GetRequiredService<ISkillsCards>().FindLocked(card.Id, ct))!, ct));

        var (held, attempts, loaded) = await app.Work(async (services, ct) => (
            await services.GetRequiredService<ICertificates>().Of(card.Id, ct),
            await services.GetRequiredService<IAttempts>().Of(session.Id, ct),
            await services.GetRequiredService<IReadiness>().Find(card.Id, ct)));
        var certificate = held.ShouldHaveSingleItem();
        certificate.AwardCode.ShouldBe("pcie-start");
        certificate.Holder!.Reveal().ShouldBe("Amina Haïdari");
        certificate.Modules.Select(module => module.Code).ShouldBe(["tableur", "presentation", "essentiels-web", "securite-ti"], ignoreOrder: true);
        attempts.Count.ShouldBe(4);
        attempts.ShouldAllBe(attempt => attempt.Status == AttemptStatus.Passed && attempt.Minutes == 47 && attempt.PublishedAt == Now.AddDays(2));
        attempts.Single(attempt => attempt.Module.Code == "tableur").Decisions.ShouldHaveSingleItem().Comments.ForOrganisation.ShouldBe("mistyped");
        loaded!.Overrides.Select(one => one.Justification.Reason).ShouldBe(["a good reason", "a good reason", "a good reason"]);
        loaded.Diagnostics.ShouldHaveSingleItem().Score.Percent.ShouldBe(88.5m);
        (await app.Database.Query("select 1 from certification.attempts where encode(secrets_sealed, 'escape') like '%mistyped%'")).ShouldBeEmpty();
    }

    private static async Task Sit(IServiceProvider services, SkillsCardId cardId, ExamSessionId sessionId, CancellationToken ct)
    {
        var (card, session) = ((await services.GetRequiredService<ISkillsCards>().FindLocked(cardId, ct))!, (await services.GetRequiredService<IExamSessions>().FindLocked(sessionId, ct))!);
        var attempts = services.GetRequiredService<IAttempts>();
        var testers = await services.GetRequiredService<ITesters>().FindAll(session.Testers, ct);
        var readiness = (await services.GetRequiredService<IReadiness>().Find(cardId, ct))!;
        List<Attempt> sat = [];
        foreach (var module in session.Modules)
        {
            var attempt = session.Register(new AttemptId(New()), new Registration
            {
                Card = card,
                ModuleCode = module.Code,
                Accommodations = new Accommodations(ExtraTime.OfPercent(33).Value, AccessibleRoom: false),
                Readiness = readiness,
                Settings = Seed.Catalogue.Settings,
                Testers = testers,
                OfSession = sat,
                OfCandidate = sat,
            }, Now).Value;
            await attempts.Add(attempt, ct);
            attempt.Start(testers[0], null, session, Now.AddDays(1)).Succeeded.ShouldBeTrue();
            attempt.Record(Score.Of(module.Code == "tableur" ? 80 : 90).Value, session).Succeeded.ShouldBeTrue();
            sat.Add(attempt);
        }

        session.Finalise(sat, Now.AddDays(2)).Succeeded.ShouldBeTrue();
        session.BeginReview().Succeeded.ShouldBeTrue();
        sat[0].CorrectScore(Score.Of(95).Value, new JuryVoice(JuryComments.Of(null, "mistyped").Value, "jury", Now), session).Succeeded.ShouldBeTrue();
        session.Publish(sat, Now.AddDays(2)).Succeeded.ShouldBeTrue();
    }

    private static Guid New() => Guid.CreateVersion7(Now);
}
