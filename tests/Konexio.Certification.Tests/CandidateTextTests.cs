using System.Globalization;
using System.Reflection;
using System.Resources;
using Konexio.Certification.Domain.Catalogue;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Domain.ExamSessions;
using Konexio.Certification.Domain.Readiness;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.SharedKernel;

namespace Konexio.Certification.Tests;

public sealed class CandidateTextTests
{
    private static readonly ResourceManager Texts = new("Konexio.Certification.Infrastructure.Http.CandidateProblems", typeof(Infrastructure.CertificationModule).Assembly);

    [Fact]
    public void Every_refusal_has_its_texts_in_French_and_in_English()
    {
        Type[] areas = [typeof(CatalogueErrors), typeof(SkillsCardErrors), typeof(ReadinessErrors), typeof(TesterErrors), typeof(NamingConsentErrors)];
        var codes = areas.SelectMany(area => area.GetProperties(BindingFlags.Public | BindingFlags.Static)).Select(error => ((Error)error.GetValue(null)!).Code)
            .Concat(Enum.GetValues<ReadinessGap>().Select(gap => ReadinessErrors.Of(gap).Code)).ToList();

        codes.Count.ShouldBeGreaterThan(35);
        foreach (var key in codes.SelectMany(code => new[] { code, $"{code}.detail" }))
        {
            var (french, english) = (Texts.GetString(key, CultureInfo.GetCultureInfo("fr")), Texts.GetString(key, CultureInfo.GetCultureInfo("en")));
            french.ShouldNotBeNullOrWhiteSpace(key);
            english.ShouldNotBeNullOrWhiteSpace(key);
            french.ShouldNotBe(english, key);
        }
    }
}
