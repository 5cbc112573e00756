using Konexio.Certification.Application.Certificates;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Certification.Tests.Credentials;

/// <summary>A certificate in the database, and what may happen to it later.</summary>
internal sealed class HeldCertificate(IServiceProvider services, string code, CertificateId id, PersonId person)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static int s_cards;

    public string Code => code;

    public CertificateId Id => id;

    public PersonId Person => person;

    public string Path => $"/v1/certificates/{code}/credential";

    public static async Task<HeldCertificate> Of(IServiceProvider services, string holder)
    {
        var (now, number) = (services.GetRequiredService<TimeProvider>().GetUtcNow(), Interlocked.Increment(ref s_cards));
        var card = SkillsCard.Issue(
            new(Guid.CreateVersion7(now)), SkillsCardNumber.Of($"CR-{number:0000}").Value, Candidate.External(new(Guid.CreateVersion7(now))), FullName.Of(holder).Value, 36, AnExam.Before);
        var exam = new AnExam(startsAt: now.AddDays(-10), number: 70_000 + number).Opened();
        foreach (var module in AnExam.Codes.Take(4)) exam.Sit(card, module, 80);
        await AddTesters(services);
        await services.Save(async (scope, ct) =>
        {
            await scope.GetRequiredService<ISkillsCards>().Add(card, ct);
            exam.Publish();
            await scope.GetRequiredService<IExamSessions>().Add(exam.Session, ct);
            foreach (var attempt in exam.Attempts) await scope.GetRequiredService<IAttempts>().Add(attempt, ct);
        });
        await services.Save(async (scope, ct) =>
            await scope.GetRequiredService<Settling>().Settle((await scope.GetRequiredService<ISkillsCards>().FindLocked(card.Id, ct))!, ct));

        Certificate? issued = null;
        await services.Save(async (scope, ct) => issued = (await scope.GetRequiredService<ICertificates>().Of(card.Id, ct)).Single());
        return new HeldCertificate(services, issued!.Code.Value, issued.Id, card.Candidate.PersonId);
    }

    public Task Revoke() => services.Save(async (scope, ct) =>
        (await scope.GetRequiredService<ICertificates>().Find(id, ct))!.Revoke(RevocationReason.IssuedInError, Now).Succeeded.ShouldBeTrue());

    public Task AllowName(TimeSpan? during = null) => services.Save(async (scope, ct) =>
    {
        var consents = scope.GetRequiredService<INamingConsents>();
        if (await consents.Find(person, ct) is not { } consent) await consents.Add(consent = NamingConsent.Of(person), ct);
        consent.Give(Now + during);
    });

    public Task ForbidName() => services.Save(async (scope, ct) => (await scope.GetRequiredService<INamingConsents>().Find(person, ct))!.Withdraw());

    private DateTimeOffset Now => services.GetRequiredService<TimeProvider>().GetUtcNow();

    // Every exam of the tests has the same testers.
    private static async Task AddTesters(IServiceProvider services)
    {
        await OneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await services.Save(async (scope, ct) =>
            {
                var testers = scope.GetRequiredService<ITesters>();
                foreach (var tester in new[] { AnExam.TheTrainer, AnExam.TheOther })
                    if (await testers.Find(tester.Id, ct) is null) await testers.Add(tester, ct);
            });
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
