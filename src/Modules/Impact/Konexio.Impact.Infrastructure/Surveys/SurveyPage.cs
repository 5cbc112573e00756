using System.Globalization;
using System.Net;
using System.Text;
using Konexio.Impact.Domain.Surveys;

namespace Konexio.Impact.Infrastructure.Surveys;

/// <summary>The pages on which a learner answers: plain HTML for a phone, which works without scripts and keeps nothing on it.</summary>
/// <param name="language">One of the survey's languages.</param>
/// <param name="token">What opens the survey; it stands in the page's own links.</param>
internal sealed class SurveyPage(string language, string token)
{
    public static string Style { get; } = Encoding.UTF8.GetString(Read("survey.css"));

    /// <summary>For phones whose own fonts lack letters of Tigrinya or Pashto.</summary>
    public static IReadOnlyDictionary<string, byte[]> Fonts { get; } = new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["arabic"] = Read("arabic.ttf"),
        ["ethiopic"] = Read("ethiopic.ttf"),
    };

    private string Direction => SurveyLanguages.IsRightToLeft(language) ? "rtl" : "ltr";

    private string Address => $"/s/{Uri.EscapeDataString(token)}";

    public string Ask(SurveyContent content, SurveyWave wave, bool nothingChosen = false)
    {
        var questions = new StringBuilder();
        foreach (var question in content.AskedAt(wave)) questions.Append(Question(question));
        return Frame(
            Html(content.Title.In(language)),
            $"""
            {(nothingChosen ? $"<p class=\"notice\" role=\"alert\">{Text("nothing-chosen")}</p>" : "")}
            <p>{Html(content.Introduction.In(language))}</p>
            <p>{Text("optional")}</p>
            <form method="post" action="{Html(Address)}">
            <input type="hidden" name="lang" value="{language}">
            {questions}<button>{Text("send")}</button>
            </form>
            """);
    }

    public string Thank(DateTimeOffset endsAt) => Frame(
        Text("thanks-title"),
        $"""
        <p class="done" role="status">{Text("thanks")}</p>
        <p>{Text("thanks-until").Replace("{date}", $"<bdi>{Html(SurveyTexts.Day(endsAt, language))}</bdi>", StringComparison.Ordinal)}</p>
        """);

    /// <summary>The same for a link that has ended, that was withdrawn, and that nobody ever had.</summary>
    public string Closed() => Frame(Text("closed-title"), $"<p role=\"status\">{Text("closed")}</p>");

    public string TooMany(int minutes) => Frame(
        Text("too-many-title"),
        $"<p class=\"notice\" role=\"alert\">{Text("too-many").Replace("{minutes}", minutes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}</p>");

    private string Question(SurveyQuestion question)
    {
        var inputs = string.Join('\n', question.Answers().Select(answer => Input(question, answer)));
        var name = Html(question.Code);
        return question.Kind == QuestionKind.Scale
            ? $"""
              <fieldset aria-describedby="ends-{name}">
              <legend>{Html(question.Text.In(language))}</legend>
              <div class="scale">
              {inputs}
              </div>
              <p class="ends" id="ends-{name}"><span>1 = {End(question, "1")}</span><span>5 = {End(question, "5")}</span></p>
              </fieldset>

              """
            : $"""
              <fieldset>
              <legend>{Html(question.Text.In(language))}</legend>
              {inputs}
              </fieldset>

              """;
    }

    private string Input(SurveyQuestion question, string answer) =>
        $"<label><input type=\"radio\" name=\"q-{Html(question.Code)}\" value=\"{Html(answer)}\"><span>{Label(question, answer)}</span></label>";

    private string Label(SurveyQuestion question, string answer) => question.Kind switch
    {
        QuestionKind.Scale => Html(answer),
        QuestionKind.YesNo => Text(answer),
        _ => End(question, answer),
    };

    private string End(SurveyQuestion question, string answer) => Html(question.Choices.First(choice => choice.Code == answer).Label.In(language));

    private string Frame(string title, string body) =>
        $"""
        <!doctype html>
        <html lang="{language}" dir="{Direction}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="referrer" content="no-referrer">
        <title>{title} · Konexio</title>
        <link rel="stylesheet" href="/s/survey.css">
        </head>
        <body>
        <header><span lang="fr" dir="ltr">Konexio</span>
        <nav aria-label="{Text("choose-language")}"><ul>
        {string.Join('\n', SurveyLanguages.All.Select(Language))}
        </ul></nav></header>
        <main>
        <h1>{title}</h1>
        {body}
        </main>
        </body>
        </html>
        """;

    private string Language(string other)
    {
        var current = other == language ? " aria-current=\"true\"" : "";
        var direction = SurveyLanguages.IsRightToLeft(other) ? "rtl" : "ltr";
        return $"<li><a href=\"{Html($"{Address}?lang={other}")}\" lang=\"{other}\" hreflang=\"{other}\" dir=\"{direction}\"{current}>{Html(SurveyTexts.Of("name", other))}</a></li>";
    }

    private string Text(string key) => Html(SurveyTexts.Of(key, language));

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static byte[] Read(string name)
    {
        using var resource = typeof(SurveyPage).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
