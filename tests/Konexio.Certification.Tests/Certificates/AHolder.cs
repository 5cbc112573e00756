using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.Passports;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Certificates;

/// <summary>One candidate with all that they sat and hold, as the database would give it.</summary>
internal sealed class AHolder(CatalogueContent? catalogue = null)
{
    private readonly List<CatalogueVersion> _versions = [Published(catalogue ?? Seed.Catalogue, latest: null, Before)];

    public SkillsCard Card { get; } = AnExam.Card(1, external: false);

    public List<(AnExam Exam, Attempt Attempt)> Sat { get; } = [];

    public List<Certificate> Certificates { get; } = [];

    public Passport Passport => Passport.Of(Card, [.. Sat.Select(sat => sat.Attempt)], new CatalogueHistory(_versions));

    public IEnumerable<Certificate> Valid => Certificates.Where(certificate => certificate.Status == CertificateStatus.Valid);

    public int Version => _versions.Count;

    public void NewRules(CatalogueContent content, DateTimeOffset at) => _versions.Add(Published(content, _versions[^1], at));

    /// <summary>Sits modules in one session, up to the jury's review.</summary>
    public AnExam Sit(DateTimeOffset at, params IEnumerable<(string Module, decimal Percent)> results)
    {
        var exam = new AnExam(_versions[^1].Content, startsAt: at, number: 1 + Sat.Count).Opened();
        foreach (var (module, percent) in results) Sat.Add((exam, exam.Sit(Card, module, percent)));
        exam.Review();
        return exam;
    }

    public void SitAndPublish(DateTimeOffset at, params IEnumerable<(string Module, decimal Percent)> results)
    {
        var exam = Sit(at, results);
        exam.Session.Publish(exam.Attempts, at.AddDays(1)).Succeeded.ShouldBeTrue();
    }

    public IReadOnlyList<Certificate> Settle(DateTimeOffset now) => CarryOut(Settlement.Of(Card, Passport, Certificates), now);

    public IReadOnlyList<Error> Request(string award, DateTimeOffset now) =>
        CarryOut(Settlement.Request(Card, Passport, Certificates, award), now);

    public IReadOnlyList<Error> Reissue(Certificate certificate, DateTimeOffset now) =>
        CarryOut(Settlement.Reissue(Card, Passport, Certificates, certificate), now);

    private IReadOnlyList<Error> CarryOut(Result<Settlement> settlement, DateTimeOffset now)
    {
        if (settlement.Succeeded) CarryOut(settlement.Value, now);
        return settlement.Errors;
    }

    private List<Certificate> CarryOut(Settlement settlement, DateTimeOffset now)
    {
        var identities = Enumerable.Range(Certificates.Count + 1, settlement.CertificatesDue).Select(number => new CertificateIdentity(
            new CertificateId(Guid.CreateVersion7(now)), CertificateNumber.Of(2026, number), CertificateCode.Create()));
        var issued = settlement.CarryOut([.. identities], now).ToList();
        Certificates.AddRange(issued);
        return issued;
    }
}
