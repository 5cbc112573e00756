using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Application.Publication;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.Impact.Infrastructure.Reporting;
using Microsoft.EntityFrameworkCore;
using Counted = Konexio.Impact.Domain.Indicators.Measure;

namespace Konexio.Impact.Infrastructure.Publishing;

/// <summary>Measures by the facts, or by what was answered.</summary>
internal sealed class Measuring(ModuleSession<ImpactDbContext> session, FactMeasures facts, SurveyMeasures surveys) : IMeasure
{
    private static readonly HashSet<Counted> OfPeople =
    [
        Counted.People, Counted.AttendedPeople, Counted.CompletedPeople, Counted.CertifiedPeople, Counted.Candidates, Counted.FullSuccesses, Counted.PartialSuccesses,
        Counted.MentoredPeople, Counted.MeasuredPeople, Counted.Enrolments, Counted.CompletedEnrolments, Counted.WithdrawnEnrolments, Counted.EndedEnrolments,
    ];

    public async Task<Measurement?> Measure(ClaimSubject subject, int? indicatorVersion, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var indicator = await context.Set<Indicator>()
            .Where(one => one.Code == subject.Indicator && (indicatorVersion == null || one.Number == indicatorVersion))
            .OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct);
        return indicator is null ? null
            : indicator.Content.Formula.Survey is { } survey ? await surveys.Measure(indicator, survey, subject, ct)
            : await FromFacts(indicator, subject, ct);
    }

    private async Task<Measurement> FromFacts(Indicator indicator, ClaimSubject subject, CancellationToken ct)
    {
        var formula = indicator.Content.Formula;
        var counts = await facts.Count(subject.Scope, subject.From, subject.Until, ct);
        var value = IndicatorValue.Of(formula, counts);
        var hash = await facts.HashOf(subject.Scope, subject.From, subject.Until, ct);
        return new Measurement(
            indicator.Number, indicator.Content.Name, indicator.Content.Method, indicator.Content.Unit, value.Numerator, value.Denominator,
            (int)counts[Behind(formula)], OfPeople.Contains(formula.Denominator!.Value), Survey: null, hash);
    }

    /// <summary>Whose doing it is that is counted.</summary>
    private static Counted Behind(IndicatorFormula formula) => formula.Numerator!.Value switch
    {
        Counted.MentoringMinutes or Counted.MentoringSessions => Counted.MentoredPeople,
        Counted.SkillsGain => Counted.MeasuredPeople,
        Counted.AttendedMinutes => Counted.AttendedPeople,
        _ => OfPeople.Contains(formula.Denominator!.Value) ? formula.Denominator.Value : Counted.People,
    };
}
