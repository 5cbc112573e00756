using System.Globalization;
using System.Net;
using System.Resources;
using System.Text;
using Konexio.Curriculum.Domain.Registers;

namespace Konexio.Curriculum.Infrastructure.Signing;

/// <summary>The pages that a learner's phone shows: plain HTML that works without scripts.</summary>
internal sealed class SigningPage(string language, string? otherLanguageLink)
{
    private static readonly ResourceManager Texts = new("Konexio.Curriculum.Infrastructure.Signing.SigningTexts", typeof(SigningPage).Assembly);

    public string Choose(SigningRoom room, SigningKey key)
    {
        var buttons = new StringBuilder();
        foreach (var signer in room.Signers)
        {
            // Of what language a name is nobody said, so only its direction is left to the browser.
            var native = signer.NativeName is { } name && name != signer.Name ? $"<span class=\"native\" dir=\"auto\">{Html(name)}</span>" : "";
            buttons.Append(CultureInfo.InvariantCulture, $"<li><button name=\"learner\" value=\"{signer.LearnerId}\"><span dir=\"auto\">{Html(signer.Name)}</span>{native}</button></li>\n");
        }

        var body = room.Signers.Count == 0
            ? $"<p class=\"done\">{Text("everyone-signed")}</p>"
            : $"""
              <p id="how">{Text("choose-hint")}</p>
              <form method="post" action="/sign/{room.SessionId}" aria-describedby="how">
              <input type="hidden" name="kind" value="{(key.Kind == CodeKind.Qr ? "qr" : "pin")}">
              <input type="hidden" name="code" value="{Html(key.Code)}">
              <input type="hidden" name="lang" value="{language}">
              <ul>
              {buttons}</ul>
              </form>
              """;
        return Frame(Text("choose-title"), $"<p>{Html(room.UnitTitle)}, {room.Slot.Start:HH\\:mm} – {room.Slot.End:HH\\:mm}</p>\n{body}");
    }

    public string Signed(string name, DateTimeOffset at) => Frame(
        Text("signed-title"),
        $"<p class=\"done\" role=\"status\"><bdi>{Html(name)}</bdi> · {Html(Documents.SheetWords.Time(at))}</p>\n<p>{Text("signed-hint")}</p>");

    public string NotSigned() => Frame(Text("not-signed-title"), $"<p class=\"notice\" role=\"alert\">{Text("not-signed-hint")}</p>");

    public string WrongCode(bool byLink) => Frame(
        Text("wrong-code-title"),
        $"<p class=\"notice\" role=\"alert\">{Text(byLink ? "wrong-link-hint" : "wrong-pin-hint")}</p>\n{(byLink ? $"<p><a href=\"/sign?lang={language}\">{Text("use-pin")}</a></p>" : Form())}");

    public string TooMany(int minutes) => Frame(
        Text("too-many-title"),
        $"<p class=\"notice\" role=\"alert\">{Text("too-many-hint").Replace("{minutes}", minutes.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}</p>");

    public string EnterPin() => Frame(Text("pin-title"), $"<p>{Text("pin-hint")}</p>\n{Form()}");

    private string Form() =>
        $"""
        <form method="post" action="/sign">
        <label for="number">{Text("number-label")}</label>
        <input id="number" name="number" inputmode="numeric" autocomplete="off" pattern="[0-9]*" maxlength="4" required>
        <label for="pin">{Text("pin-label")}</label>
        <input id="pin" name="pin" inputmode="numeric" autocomplete="off" pattern="[0-9]*" maxlength="6" required>
        <input type="hidden" name="lang" value="{language}">
        <button class="send">{Text("continue")}</button>
        </form>
        """;

    private string Frame(string title, string body) =>
        $"""
        <!doctype html>
        <html lang="{language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>{title} · Konexio</title>
        <link rel="stylesheet" href="/sign/sign.css">
        </head>
        <body>
        <header><span>Konexio</span>{OtherLanguage()}</header>
        <main>
        <h1>{title}</h1>
        {body}
        </main>
        </body>
        </html>
        """;

    private string OtherLanguage()
    {
        var (other, name) = language == "fr" ? ("en", "English") : ("fr", "Français");
        return $"<a href=\"{Html((otherLanguageLink ?? "/sign?lang=") + other)}\" lang=\"{other}\" hreflang=\"{other}\">{name}</a>";
    }

    private string Text(string key) => Html(Texts.GetString(key, CultureInfo.GetCultureInfo(language))!);

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
