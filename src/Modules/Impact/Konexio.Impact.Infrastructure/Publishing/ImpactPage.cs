using System.Globalization;
using System.Net;
using System.Resources;
using Konexio.Impact.Domain.Figures;
using Konexio.Impact.Domain.Indicators;
using Konexio.Impact.Infrastructure.Reads;
using Konexio.SharedKernel;

namespace Konexio.Impact.Infrastructure.Publishing;

/// <summary>What the school says of its impact, for anybody: plain HTML that works without scripts, on a phone and on paper.</summary>
internal sealed class ImpactPage
{
    private static readonly ResourceManager Texts = new("Konexio.Impact.Infrastructure.Publishing.ImpactTexts", typeof(ImpactPage).Assembly);

    private readonly CultureInfo _culture;

    private ImpactPage(string language) => _culture = CultureInfo.GetCultureInfo(language);

    public static string Style { get; } = ReadStyle();

    private bool IsFrench => _culture.TwoLetterISOLanguageName == "fr";

    /// <summary>French, or English where the browser or the reader asks for it.</summary>
    public static ImpactPage In(string? asked) => new((asked is "fr" or "en" ? asked : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "en" ? "en-GB" : "fr-FR");

    public string Show(ImpactResponse impact) => Frame(
        $"""
        <h1>{Text("title")}</h1>
        <p>{Text("intro")}</p>
        {(impact.Figures.Count == 0 ? $"<p><strong>{Text("nothing")}</strong></p>" : string.Join('\n', impact.Figures.Select(Article)))}
        """);

    private string Article(ImpactFigure figure)
    {
        var (name, id) = (Html(Of(figure.Name)), figure.ClaimId);
        return $"""
            <article aria-labelledby="n{id}">
            <h2 id="n{id}">{name}</h2>
            <p class="about">{Html(Of(figure.About))}</p>
            <p class="headline">{Headline(figure)}</p>
            <p class="sentence">{Sentence(figure)}</p>
            {Chart(figure, name)}
            <h3>{Text("figures")}</h3>
            <table>
            <thead><tr><th scope="col">{Text("measure")}</th><th scope="col">{Text("value")}</th></tr></thead>
            <tbody>
            {string.Join('\n', Rows(figure).Select(row => $"<tr><th scope=\"row\">{Text(row.Key)}</th><td>{row.Value}</td></tr>"))}
            </tbody>
            </table>
            <h3>{Text("method")}</h3>
            <p>{Html(Of(figure.Method))}</p>
            <dl>{string.Concat(Facts(figure).Select(fact => $"<dt>{Text(fact.Key)}</dt><dd{(fact.Key == "hash" ? " class=\"hash\"" : "")}>{fact.Value}</dd>"))}</dl>
            </article>
            """;
    }

    private string Chart(ImpactFigure figure, string name)
    {
        if (figure.Unit != IndicatorUnit.Share) return "";

        var interval = figure.Survey is { } survey ? new WilsonInterval(survey.IntervalLower, survey.IntervalUpper) : null;
        return $"""
            <figure>
            <div>{Charts.ShareSvg(figure.Ratio, interval)}</div>
            <figcaption>{Text("chart").Replace("{figure}", name, StringComparison.Ordinal)}{(interval is null ? "" : $" {Text("chart-interval")}")}</figcaption>
            </figure>
            """;
    }

    private IEnumerable<(string Key, string Value)> Rows(ImpactFigure figure)
    {
        yield return ("ratio", Headline(figure));
        yield return ("numerator", Number(figure.Numerator));
        yield return ("denominator", Number(figure.Denominator));
        if (figure.Survey is not { } survey) yield break;

        var shown = WilsonInterval.Of((int)figure.Numerator, (int)figure.Denominator, places: 3)!;
        yield return ("interval", Text("interval-value").Replace("{lower}", Percent(shown.Lower), StringComparison.Ordinal)
            .Replace("{upper}", Percent(shown.Upper), StringComparison.Ordinal));
        yield return ("asked", survey.Asked is { } asked ? Number(asked) : Text("hidden"));
        yield return ("answered", Number(survey.Answered));
        yield return ("response-rate", survey.Asked is { } all ? Percent(survey.Answered, all) : Text("hidden"));
        if (survey.LostToFollowUp is { } lost) yield return ("lost", Number(lost));
        else if (survey.FollowUpIsHidden) yield return ("lost", Text("hidden"));
    }

    private IEnumerable<(string Key, string Value)> Facts(ImpactFigure figure)
    {
        if (figure.Survey is { } survey)
        {
            yield return ("question", $"« {Html(Of(survey.Question))} »");
            yield return ("wave", Text($"wave-{survey.Wave}"));
            yield return ("survey-version", $"{Html(survey.SurveyCode)} {Number(survey.SurveyVersion)}");
        }

        yield return ("period", Text("period-value").Replace("{from}", Day(figure.From), StringComparison.Ordinal).Replace("{until}", Day(figure.Until), StringComparison.Ordinal));
        yield return ("published", Day(SchoolDay.Of(figure.PublishedAt)));
        yield return ("versions", $"{Html(figure.Indicator)} {Number(figure.IndicatorVersion)}");
        yield return ("hash", Html(figure.InputsHash));
    }

    private string Headline(ImpactFigure figure) => figure.Unit switch
    {
        IndicatorUnit.Share => Percent(figure.Numerator, figure.Denominator),
        IndicatorUnit.Points => $"{Html(figure.Ratio.ToString("+0.0;−0.0;0", _culture))} {Text("points")}",
        IndicatorUnit.MinutesPerPerson => $"{Html(figure.Ratio.ToString("N0", _culture))} {Text("minutes-each")}",
        _ => Number(figure.Numerator),
    };

    private string Sentence(ImpactFigure figure) => figure.Unit != IndicatorUnit.Share ? "" : Text(figure.Survey is null ? "plain-share-sentence" : "share-sentence")
        .Replace("{numerator}", Number(figure.Numerator), StringComparison.Ordinal).Replace("{denominator}", Number(figure.Denominator), StringComparison.Ordinal);

    private string Frame(string body)
    {
        var (other, name, language) = IsFrench ? ("en", "English", "fr") : ("fr", "Français", "en");
        return $"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text("title")} · Konexio</title>
            <link rel="stylesheet" href="/impact/impact.css">
            </head>
            <body>
            <header><span>Konexio</span><a href="/impact?lang={other}" lang="{other}" hreflang="{other}">{name}</a></header>
            <main>
            {body}
            </main>
            <footer><a href="/v1/impact">{Text("json")}</a></footer>
            </body>
            </html>
            """;
    }

    private string Of(ImpactWording wording) => IsFrench ? wording.Fr : wording.En;

    private string Day(DateOnly day) => Html(day.ToString(IsFrench && day.Day == 1 ? "'1er' MMMM yyyy" : "d MMMM yyyy", _culture));

    // The ratio is rounded already: rounded again, 6 of 11 would be 54.6 % instead of 54.5 %.
    private string Percent(long part, long whole) => Percent((decimal)part / whole);

    // One place is as exact as a few hundred people allow.
    private string Percent(decimal share) => Html($"{(share * 100).ToString("0.#", _culture)}\u00a0%");

    private string Number(long number) => Html(number.ToString("N0", _culture));

    private string Text(string key) => Html(Texts.GetString(key, _culture)!);

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(ImpactPage).Assembly.GetManifestResourceStream("impact.css")!);
        return reader.ReadToEnd();
    }
}
