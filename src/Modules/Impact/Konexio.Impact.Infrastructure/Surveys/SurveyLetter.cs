using System.Globalization;
using System.Net;
using Konexio.Impact.Application.Invitations;
using Konexio.Impact.Domain.Surveys;

namespace Konexio.Impact.Infrastructure.Surveys;

/// <summary>The letter that invites or reminds, in the learner's own language.</summary>
internal static class SurveyLetter
{
    public static Letter Of(SurveyMail mail, string address)
    {
        var language = mail.Language;
        var link = $"{address}/s/{mail.Token}?lang={language}";
        var hello = mail.To.GivenName is { } name ? Text("mail-hello").Replace("{name}", name, StringComparison.Ordinal) : Text("mail-hello-nobody");
        var until = Text("mail-until").Replace("{date}", SurveyTexts.Day(mail.EndsAt, language), StringComparison.Ordinal);
        return new Letter(
            string.Create(CultureInfo.InvariantCulture, $"{mail.Id.Value:N}.{mail.Number}"),
            mail.To.Email!,
            language,
            Text(mail.Number == 0 ? "mail-subject" : "mail-subject-again"),
            $"{hello}\n\n{Text("mail-text")}\n\n{link}\n\n{until}\n\n{Text("mail-consent")}\n\nKonexio\n",
            $"""
            <!doctype html>
            <html lang="{language}" dir="{(SurveyLanguages.IsRightToLeft(language) ? "rtl" : "ltr")}">
            <head><meta charset="utf-8"><title>{Html(Text("mail-subject"))}</title></head>
            <body style="font: 18px/1.6 sans-serif; color: #1b1b1b; max-width: 36em">
            <p>{Html(hello)}</p>
            <p>{Html(Text("mail-text"))}</p>
            <p><a href="{Html(link)}" style="display: inline-block; padding: 12px 24px; background: #0b4f8a; color: #ffffff; border-radius: 8px; text-decoration: none">{Html(Text("mail-open"))}</a></p>
            <p>{Html(until)}</p>
            <p>{Html(Text("mail-consent"))}</p>
            <p dir="ltr" lang="fr">Konexio</p>
            </body>
            </html>
            """);

        string Text(string key) => SurveyTexts.Of(key, language);
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
