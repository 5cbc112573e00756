using System.Net;
using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Tests.Reports;

namespace Konexio.Impact.Tests.Indicators;

public sealed class ReviseIndicatorTests
{
    [Fact]
    public void An_indicator_has_one_source()
    {
        var survey = new SurveyCount("impact", "situation", "exit", ["employment"]);
        Fault(new IndicatorFormula(null, null, null)).ShouldBe("indicator.one-source");
        Fault(new IndicatorFormula(Measure.People, null, null)).ShouldBe("indicator.one-source");
        Fault(new IndicatorFormula(Measure.People, Measure.One, survey)).ShouldBe("indicator.one-source");
        Fault(IndicatorFormula.Of(survey with { Counted = [] })).ShouldBe("indicator.nothing-counted");
    }

    [Theory]
    [InlineData(1, 3, "0.3333")]
    [InlineData(1, 32, "0.0313")]
    [InlineData(-1, 32, "-0.0313")]
    [InlineData(0, 5, "0")]
    public void A_ratio_has_four_places_and_halves_go_away_from_zero(long numerator, long denominator, string ratio) =>
        new IndicatorValue(numerator, denominator).Ratio.ShouldBe(decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void There_is_no_ratio_where_there_is_nothing_to_divide_by() => new IndicatorValue(0, 0).Ratio.ShouldBeNull();

    [Fact]
    public async Task A_revised_indicator_is_a_new_version_and_the_old_one_stays()
    {
        await using var app = await ImpactApp.Fresh();
        var form = new
        {
            name = new { fr = "Certifiés", en = "Certified" },
            method = new { fr = "Certifiés sur inscrits.", en = "Certified by learners." },
            unit = "share",
            formula = new { numerator = "certifiedPeople", denominator = "people" },
        };
        var supervisor = app.As(Role.Supervisor);

        var revised = await supervisor.Do("/v1/indicators/completion/revise", form);
        var again = await supervisor.Do("/v1/indicators/completion/revise", form);

        revised.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await revised.Element()).GetProperty("number").GetInt32().ShouldBe(2);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await app.Ask("select content->'formula'->>'numerator' from impact.indicators where code = 'completion' order by number")).ShouldBe(["completedEnrolments", "certifiedPeople"]);
        (await supervisor.Do("/v1/indicators/luck/revise", form)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Staff().Do("/v1/indicators/completion/revise", form)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static string Fault(IndicatorFormula formula) => Indicator
        .First("code", new IndicatorContent(new Bilingual("a", "b"), new Bilingual("c", "d"), IndicatorUnit.Share, formula), ImpactApp.Now).Errors.ShouldHaveSingleItem().Code;
}
