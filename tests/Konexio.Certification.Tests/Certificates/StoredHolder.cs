using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Tests.Certificates;

/// <summary>A candidate in the database who passed modules in a published session, and the certificate that this brought.</summary>
internal sealed class StoredHolder
{
    private static readonly DateTimeOffset Start = new(2026, 10, 5, 8, 0, 0, TimeSpan.Zero);
    private static int s_count;

    private readonly CertificationApp _app;
    private readonly SkillsCard _card;

    private StoredHolder(CertificationApp app, string name)
    {
        var number = SkillsCardNumber.Of($"SH-{Interlocked.Increment(ref s_count):0000}").Value;
        (_app, Learner) = (app, new LearnerId(New()));
        _card = SkillsCard.Issue(new(New()), number, Candidate.Learner(Learner, new PersonId(New())), FullName.Of(name).Value, 36, Start.AddDays(-30));
    }

    public LearnerId Learner { get; }

    public Guid Card => _card.Id.Value;

    public Guid Person => _card.Candidate.PersonId.Value;

    /// <summary>The certificate of PCIE Start, for which four modules are enough.</summary>
    public Certificate Certificate { get; private set; } = null!;

    public string Path => $"/v1/certificates/{Certificate.Id}";

    public static async Task<StoredHolder> In(CertificationApp app, string name = "Amina Haïdari", int modules = 4)
    {
        var holder = new StoredHolder(app, name);
        await app.Save((services, ct) => services.GetRequiredService<ISkillsCards>().Add(holder._card, ct));
        await holder.Pass(Seed.Catalogue.Modules.Take(modules));
        return holder;
    }

    public async Task Pass(IEnumerable<CertificationModule> modules)
    {
        await _app.Save((services, ct) => Sit(services, [.. modules.Select(module => module.Code)], ct));
        await _app.Save(async (services, ct) =>
            await services.GetRequiredService<Settling>().Settle((await services.GetRequiredService<ISkillsCards>().FindLocked(_card.Id, ct))!, ct));
        await _app.Save(async (services, ct) => Certificate = await services.GetRequiredService<ICertificates>().Of(_card.Id, ct) is [var first, ..] ? first : null!);
    }

    public Task Consent(DateTimeOffset? until = null) => _app.Hear(new ConsentGiven(Person, "beNamedOnCertificate", until));

    public Task WithdrawConsent() => _app.Hear(new ConsentRevoked(Person, "beNamedOnCertificate"));

    public Task CorrectName(string name) => _app.Save(async (services, ct) =>
        (await services.GetRequiredService<ISkillsCards>().FindLocked(_card.Id, ct))!.CorrectName(FullName.Of(name).Value).Succeeded.ShouldBeTrue());

    public Task EraseName() => _app.Database.Query("update certification.certificates set holder_sealed = null, anonymised_at = now() where skills_card_id = $1", Card);

    public async Task<IReadOnlyList<string>> Audited(string operation) => [.. (await _app.Database.Query(
        "select access || ' ' || role || ' ' || array_to_string(fields, ',') from certification.audit_entries where person_id = $1 and operation = $2", Person, operation))
        .Select(row => (string)row[0]!)];

    private async Task Sit(IServiceProvider services, List<string> codes, CancellationToken ct)
    {
        var card = (await services.GetRequiredService<ISkillsCards>().FindLocked(_card.Id, ct))!;
        var tester = Tester.Register(new(New()), new(New()), FullName.Of("Luc").Value, null, Start);
        await services.GetRequiredService<ITesters>().Add(tester, ct);
        var session = ExamSession.Create(new(New()), new ExamSessionPlan(new(New()), Start, 2, codes, [tester.Id]), Seed.Catalogue).Value;
        session.Open(Start.AddDays(-7)).Succeeded.ShouldBeTrue();
        await services.GetRequiredService<IExamSessions>().Add(session, ct);
        List<Attempt> sat = [];
        foreach (var code in codes)
        {
            var attempt = session.Register(new AttemptId(New()), Registration(card, code, tester, sat), Start.AddDays(-2)).Value;
            await services.GetRequiredService<IAttempts>().Add(attempt, ct);
            attempt.Start(tester, null, session, Start).Succeeded.ShouldBeTrue();
            attempt.Record(AnExam.Score(90), session).Succeeded.ShouldBeTrue();
            sat.Add(attempt);
        }

        session.Finalise(sat, Start.AddHours(3)).Succeeded.ShouldBeTrue();
        session.BeginReview().Succeeded.ShouldBeTrue();
        session.Publish(sat, Start.AddDays(1)).Succeeded.ShouldBeTrue();
    }

    private Registration Registration(SkillsCard card, string code, Tester tester, List<Attempt> sat)
    {
        var readiness = CandidateReadiness.Of(card);
        readiness.Override(code, AnExam.Because, Seed.Catalogue).Succeeded.ShouldBeTrue();
        return new Registration
        {
            Card = card,
            ModuleCode = code,
            Readiness = readiness,
            History = AnExam.Trained(Learner),
            Settings = Seed.Catalogue.Settings,
            Testers = [tester],
            OfSession = sat,
            OfCandidate = sat,
        };
    }

    private static Guid New() => Guid.CreateVersion7(Start);
}
