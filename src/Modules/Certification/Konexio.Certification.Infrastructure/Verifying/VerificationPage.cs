using System.Globalization;
using System.Net;
using System.Resources;
using Konexio.Certification.Domain.Certificates;
using Konexio.Certification.Infrastructure.Reads;

namespace Konexio.Certification.Infrastructure.Verifying;

/// <summary>The pages on which anybody verifies a certificate: plain HTML that works without scripts.</summary>
internal sealed class VerificationPage
{
    private const string Tick = "<path d=\"M4 12.5 9.5 18 20 6.5\"/>";
    private const string Cross = "<path d=\"M5 5 19 19M19 5 5 19\"/>";
    private const string QuestionMark = "<path d=\"M8 8.5a4 4 0 1 1 5.6 3.7c-1 .5-1.6 1.2-1.6 2.3M12 19v.01\"/>";
    private const string Pencil = "<path d=\"M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4\"/>";
    private const string Hourglass = "<path d=\"M6 3h12M6 21h12M7 3v4l5 5-5 5v4M17 3v4l-5 5 5 5v4\"/>";

    private static readonly ResourceManager Texts = new("Konexio.Certification.Infrastructure.Verifying.VerificationTexts", typeof(VerificationPage).Assembly);

    private readonly CultureInfo _culture;
    private readonly string? _code;

    private VerificationPage(string language, string? code) => (_culture, _code) = (CultureInfo.GetCultureInfo(language), code);

    public static string Style { get; } = ReadStyle();

    private string Language => _culture.TwoLetterISOLanguageName;

    /// <summary>French, or English where the browser or the reader asks for it.</summary>
    public static VerificationPage In(string? asked, string? code = null) =>
        new(asked is "fr" or "en" ? asked : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "fr", code);

    public string AskForCode() => Frame(Text("ask-title"), $"<h1>{Text("ask-title")}</h1>\n<p>{Text("ask-hint")}</p>\n{Form()}\n<p class=\"note\">{Text("privacy")}</p>");

    public string Show(VerifyCertificateResponse found) => found.Status switch
    {
        VerificationStatus.Valid => Result("valid", Tick, "valid", $"{Facts(found)}\n<p class=\"note\">{Text(found.Holder is null ? "no-name" : "compare-name")}</p>"),
        VerificationStatus.Revoked => Result("revoked", Cross, "revoked", Facts(found)),
        _ => Result("unknown", QuestionMark, "unknown", Facts(found)),
    };

    public string Mistyped() => Result("mistyped", Pencil, "mistyped", Facts(found: null));

    public string TooMany(int minutes) => Frame(
        Text("too-many-title"), Banner("too-many", Hourglass, "too-many").Replace("{minutes}", minutes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private string Result(string kind, string icon, string texts, string facts) => Frame(Text($"{texts}-title"), $"{Banner(kind, icon, texts)}\n{facts}\n{Form()}");

    // What it means is said in words; the icon and the colour only repeat it.
    private string Banner(string kind, string icon, string texts) =>
        $"""
        <div class="result {kind}" role="status">
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">{icon}</svg>
        <div><h1>{Text($"{texts}-title")}</h1><p>{Text($"{texts}-hint")}</p></div>
        </div>
        """;

    private string Facts(VerifyCertificateResponse? found)
    {
        var facts = found switch
        {
            { Award: { } award, IssuedOn: { } day } =>
                Fact("award", Html(Language == "en" ? award.En : award.Fr)) + Fact("issued-on", Html(Day(day)))
                + (found.Holder is { } holder ? Fact("holder", $"<bdi>{Html(holder)}</bdi>") : ""),
            _ => "",
        };
        return $"<dl>{facts}{Fact("code", $"<span class=\"code\">{Html(_code ?? "")}</span>")}</dl>";
    }

    private string Fact(string name, string value) => $"<dt>{Text(name)}</dt><dd>{value}</dd>";

    private string Day(DateOnly day) => day.ToString(Language == "fr" && day.Day == 1 ? "'1er' MMMM yyyy" : "d MMMM yyyy", _culture);

    private string Form() =>
        $"""
        <form method="get" action="/verify">
        <label for="code">{Text(_code is null ? "code-label" : "another-code-label")}</label>
        <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20" placeholder="K-" aria-describedby="form-of-code" required>
        <p class="note" id="form-of-code">{Text("form-of-code")}</p>
        <input type="hidden" name="lang" value="{Language}">
        <button>{Text("verify")}</button>
        </form>
        """;

    private string Frame(string title, string body) =>
        $"""
        <!doctype html>
        <html lang="{Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="referrer" content="no-referrer">
        <title>{title} · Konexio</title>
        <link rel="stylesheet" href="/verify/verify.css">
        </head>
        <body>
        <header><span>Konexio</span>{OtherLanguage()}</header>
        <main>
        {body}
        </main>
        </body>
        </html>
        """;

    private string OtherLanguage()
    {
        var (other, name) = Language == "fr" ? ("en", "English") : ("fr", "Français");
        var again = _code is null ? $"/verify?lang={other}" : $"/verify?code={Uri.EscapeDataString(_code)}&lang={other}";
        return $"<a href=\"{Html(again)}\" lang=\"{other}\" hreflang=\"{other}\">{name}</a>";
    }

    private string Text(string key) => Html(Texts.GetString(key, _culture)!);

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(VerificationPage).Assembly.GetManifestResourceStream("verify.css")!);
        return reader.ReadToEnd();
    }
}
