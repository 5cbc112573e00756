using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Domain.Publication;
using Konexio.Impact.Infrastructure.Persistence;
using Konexio.SharedKernel;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Impact.Infrastructure.Reads;

/// <summary>
/// What the school says of its impact in public: the published claims, each with the method behind it. For anybody; it may be kept for
/// five minutes.
/// </summary>
public sealed record GetImpact : IQuery<ImpactResponse>;

/// <summary>What the school says of its impact.</summary>
/// <param name="Figures">The published figures, in the order of their indicators, the newest first.</param>
public sealed record ImpactResponse(IReadOnlyList<ImpactFigure> Figures);

/// <summary>The same in French and English.</summary>
/// <param name="Fr">In French.</param>
/// <param name="En">In English.</param>
public sealed record ImpactWording(string Fr, string En)
{
    internal static ImpactWording Of(Bilingual text) => new(text.French, text.English);
}

/// <summary>A published figure.</summary>
/// <param name="ClaimId">The claim behind it.</param>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="IndicatorVersion">Its version.</param>
/// <param name="Name">What the indicator is called.</param>
/// <param name="About">Of whom the figure speaks.</param>
/// <param name="Method">How it is measured.</param>
/// <param name="Unit">What the ratio means.</param>
/// <param name="Numerator">What counts.</param>
/// <param name="Denominator">What it is a part of.</param>
/// <param name="Ratio">One divided by the other, to four places.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="Until">The last day of the period.</param>
/// <param name="PublishedAt">Since when it is public.</param>
/// <param name="InputsHash">SHA-256 of what it was computed from.</param>
/// <param name="Survey">How it was asked; absent where it was not.</param>
public sealed record ImpactFigure(
    Guid ClaimId, string Indicator, int IndicatorVersion, ImpactWording Name, ImpactWording About, ImpactWording Method, IndicatorUnit Unit, long Numerator,
    long Denominator, decimal Ratio, DateOnly From, DateOnly Until, DateTimeOffset PublishedAt, string InputsHash, ImpactSurvey? Survey);

/// <summary>How a figure was asked.</summary>
/// <param name="Question">The words of the question.</param>
/// <param name="SurveyCode">The survey.</param>
/// <param name="SurveyVersion">Its version.</param>
/// <param name="Wave">When it was asked.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="Answered">How many answered.</param>
/// <param name="ResponseRate">Answered by asked, to four places.</param>
/// <param name="LostToFollowUp">Of those who had answered at entry, how many did not answer this time; absent where it does not apply, or would tell of few people.</param>
/// <param name="IntervalLower">The lower end of Wilson's 95 % interval.</param>
/// <param name="IntervalUpper">Its upper end.</param>
public sealed record ImpactSurvey(
    ImpactWording Question, string SurveyCode, int SurveyVersion, string Wave, int? Asked, long Answered, decimal? ResponseRate, int? LostToFollowUp,
    decimal IntervalLower, decimal IntervalUpper)
{
    /// <summary>Whether the loss to follow-up is not shown although there is one.</summary>
    [JsonIgnore]
    public bool FollowUpIsHidden { get; init; }
}

internal sealed class GetImpactHandler(ModuleSession<ImpactDbContext> session) : IQueryHandler<GetImpact, ImpactResponse>
{
    private const int Most = 200;

    private static readonly string Select = $"select id, subject, measured, published_at from impact.claims where status = 'published' order by id desc limit {Most}";

    private static readonly List<string> Order = [.. Seed.Indicators.Select(indicator => indicator.Code)];

    public async Task<Result<ImpactResponse>> Handle(GetImpact request, CancellationToken cancellationToken)
    {
        var figures = await session.Query(
            Command(Select),
            row => Figure(row.GetGuid(0), StoredJson.Read<ClaimSubject>(row.GetString(1)), StoredJson.Read<Measurement>(row.GetString(2)), row.GetFieldValue<DateTimeOffset>(3)),
            cancellationToken);
        return new ImpactResponse([.. figures.OrderBy(figure => Order.IndexOf(figure.Indicator) is >= 0 and var at ? at : Order.Count)]);
    }

    private static ImpactFigure Figure(Guid id, ClaimSubject subject, Measurement measured, DateTimeOffset publishedAt) => new(
        id, subject.Indicator, measured.IndicatorVersion, ImpactWording.Of(measured.Name), ImpactWording.Of(subject.About), ImpactWording.Of(measured.Method), measured.Unit,
        measured.Numerator, measured.Denominator, measured.Ratio!.Value, subject.From, subject.Until, publishedAt, measured.InputsHash, Survey(measured));

    // How many did not answer is a number of people, too: asked and response rate each tell it.
    private static ImpactSurvey? Survey(Measurement measured)
    {
        if (measured is not { Survey: { } survey, Interval: { } interval }) return null;

        var silentAreFew = Suppression.IsSmall(survey.Asked - (int)measured.Denominator);
        var lost = survey.LostToFollowUp is { } people && !Suppression.IsSmall(people) ? people : (int?)null;
        return new ImpactSurvey(
            ImpactWording.Of(survey.Question), survey.SurveyCode, survey.SurveyVersion, survey.Wave, silentAreFew ? null : survey.Asked, measured.Denominator,
            silentAreFew ? null : measured.ResponseRate, lost, interval.Lower, interval.Upper)
        { FollowUpIsHidden = survey.LostToFollowUp is not null && lost is null };
    }
}
