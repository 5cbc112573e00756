using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.Results;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Certification.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Certification.Infrastructure;

/// <summary>
/// What a newcomer finds of Certification: a tester, an exam session that is open for registration, a candidate who may sit any module, and
/// one who passed four modules in a published session and agreed to be named on the certificate.
/// </summary>
internal sealed class CertificationSandbox(IServiceScopeFactory scopes, TimeProvider clock) : ISeedSandbox
{
    private static readonly SiteId Site = new(new("01920000-0000-7000-8000-000000000021"));
    private static readonly TesterId Sonia = new(new("01920000-0000-7000-8000-000000000041"));
    private static readonly ExamSessionId Past = new(new("01920000-0000-7000-8000-000000000042"));
    private static readonly ExamSessionId Coming = new(new("01920000-0000-7000-8000-000000000043"));
    private static readonly SkillsCardId Holder = new(new("01920000-0000-7000-8000-000000000044"));
    private static readonly SkillsCardId Ready = new(new("01920000-0000-7000-8000-000000000045"));

    public async Task Seed(CancellationToken ct)
    {
        await Commit(SeedCandidates, ct);
        await Commit(SettleHolder, ct);
    }

    private async Task Commit(Func<IServiceProvider, CancellationToken, Task<Result<Nothing>>> work, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().ActAsSystem("sandbox");
        var done = await scope.ServiceProvider.GetRequiredService<ModuleSession<CertificationDbContext>>().Commit(
            isCommand: false, () => work(scope.ServiceProvider, ct), ct);
        if (!done.Succeeded) throw new InvalidOperationException($"The sandbox could not be seeded: {done.Errors[0].Code}");
    }

    private async Task<Result<Nothing>> SeedCandidates(IServiceProvider services, CancellationToken ct)
    {
        // Each start asks; through EF, the question alone would compile the module's model.
        if (await Is("select 1 from certification.skills_cards where id = $1", services, ct)) return default(Nothing);

        var now = clock.GetUtcNow();
        var catalogue = (await services.GetRequiredService<ICatalogue>().History(ct)).Current.Content;
        var tester = Tester.Register(Sonia, NewPerson(now), FullName.Of("Sonia Exemple").Value, null, now);
        await services.GetRequiredService<ITesters>().Add(tester, ct);
        var coming = ASession(Coming, now.AddDays(14), seats: 12, [.. catalogue.Modules.Select(module => module.Code)], catalogue);
        await services.GetRequiredService<IExamSessions>().Add(coming, ct);
        await AddCandidate(services, Card(Ready, "SANDBOX-0002", "Yonas Exemple", now), catalogue, now, ct);

        var holder = Card(Holder, "SANDBOX-0001", "Amina Exemple", now);
        var readiness = await AddCandidate(services, holder, catalogue, now, ct);
        await SitAndPass(services, new Registration
        {
            Card = holder,
            ModuleCode = "",
            Readiness = readiness,
            Settings = catalogue.Settings,
            Testers = [tester],
            OfSession = [],
            OfCandidate = [],
        }, catalogue, ct);
        var consent = NamingConsent.Of(holder.Candidate.PersonId);
        consent.Give(until: null);
        await services.GetRequiredService<INamingConsents>().Add(consent, ct);
        return default(Nothing);
    }

    private async Task<Result<Nothing>> SettleHolder(IServiceProvider services, CancellationToken ct)
    {
        if (await Is("select 1 from certification.certificates where skills_card_id = $1", services, ct)) return default(Nothing);

        var card = await services.GetRequiredService<ISkillsCards>().FindLocked(Holder, ct);
        await services.GetRequiredService<Settling>().Settle(card!, ct);
        return default(Nothing);
    }

    private static async Task<bool> Is(string sql, IServiceProvider services, CancellationToken ct) =>
        await services.GetRequiredService<ModuleSession<CertificationDbContext>>().Query(Command(sql, Uuid(Holder.Value)), _ => true, ct) is not [];

    private static async Task<CandidateReadiness> AddCandidate(
        IServiceProvider services, SkillsCard card, CatalogueContent catalogue, DateTimeOffset now, CancellationToken ct)
    {
        await services.GetRequiredService<ISkillsCards>().Add(card, ct);
        var readiness = CandidateReadiness.Of(card);
        foreach (var module in catalogue.Modules) readiness.Override(module.Code, Justification.Of("sandbox", "sandbox", now).Value, catalogue);
        await services.GetRequiredService<IReadiness>().Add(readiness, ct);
        return readiness;
    }

    private async Task SitAndPass(IServiceProvider services, Registration registration, CatalogueContent catalogue, CancellationToken ct)
    {
        var starts = clock.GetUtcNow().AddDays(-7);
        var session = ASession(Past, starts, seats: 8, [.. catalogue.Modules.Take(4).Select(module => module.Code)], catalogue);
        await services.GetRequiredService<IExamSessions>().Add(session, ct);
        List<Attempt> sat = [];
        foreach (var code in session.Modules.Select(module => module.Code))
        {
            var attempt = session.Register(
                new AttemptId(Guid.CreateVersion7(starts)), registration with { ModuleCode = code, OfSession = sat, OfCandidate = sat }, starts.AddDays(-2)).Value;
            await services.GetRequiredService<IAttempts>().Add(attempt, ct);
            attempt.Start(registration.Testers.First(), null, session, starts);
            attempt.Record(Score.Of(90).Value, session);
            sat.Add(attempt);
        }

        session.Finalise(sat, starts.AddHours(3));
        session.BeginReview();
        session.Publish(sat, starts.AddDays(1));
    }

    private static ExamSession ASession(ExamSessionId id, DateTimeOffset starts, int seats, IReadOnlyList<string> modules, CatalogueContent catalogue)
    {
        var session = ExamSession.Create(id, new ExamSessionPlan(Site, starts, seats, modules, [Sonia]), catalogue).Value;
        session.Open(starts.AddDays(-14));
        return session;
    }

    private static SkillsCard Card(SkillsCardId id, string number, string name, DateTimeOffset now) => SkillsCard.Issue(
        id, SkillsCardNumber.Of(number).Value, Candidate.External(NewPerson(now)), FullName.Of(name).Value, 36, now.AddDays(-30));

    private static PersonId NewPerson(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
