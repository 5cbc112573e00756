using System.Globalization;
using System.Reflection;
using System.Resources;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.Mentoring.Domain.SoftSkills;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Tests;

public sealed class MentorshipTextTests
{
    private static readonly ResourceManager Texts = new("Konexio.Mentoring.Infrastructure.Http.MentorshipProblems", typeof(Infrastructure.MentoringModule).Assembly);

    [Fact]
    public void Every_refusal_has_its_texts_in_French_and_in_English()
    {
        Type[] areas =
        [
            typeof(MentorshipErrors), typeof(MentoringSessionErrors), typeof(SoftSkillsErrors), typeof(HoursErrors), typeof(WorkshopErrors), typeof(SafeguardingErrors),
        ];
        string[] withState =
        [
            MentorshipErrors.WrongState(default).Code, MentoringSessionErrors.WrongState(default).Code, WorkshopErrors.WrongState(default).Code,
            SafeguardingErrors.WrongState(default).Code,
        ];
        var codes = areas.SelectMany(area => area.GetProperties(BindingFlags.Public | BindingFlags.Static)).Select(error => ((Error)error.GetValue(null)!).Code)
            .Concat(withState).ToList();

        codes.Count.ShouldBeGreaterThan(30);
        foreach (var key in codes.SelectMany(code => new[] { code, $"{code}.detail" }))
        {
            var (french, english) = (Texts.GetString(key, CultureInfo.GetCultureInfo("fr")), Texts.GetString(key, CultureInfo.GetCultureInfo("en")));
            french.ShouldNotBeNullOrWhiteSpace(key);
            english.ShouldNotBeNullOrWhiteSpace(key);
            french.ShouldNotBe(english, key);
        }
    }
}
