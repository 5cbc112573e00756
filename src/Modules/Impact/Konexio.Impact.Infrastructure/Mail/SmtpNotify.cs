using Konexio.Impact.Application.Invitations;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Konexio.Impact.Infrastructure.Mail;

/// <summary>Hands letters to the mail server, one connection each.</summary>
internal sealed partial class SmtpNotify(IOptions<SurveySettings> settings, TimeProvider clock, ILogger<SmtpNotify> log) : INotify
{
    private const int Submissions = 465;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsReady => settings.Value.CanMail;

    public async Task<Notified> Send(Letter letter, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        using var message = Message(letter);
        using var client = new SmtpClient();
        if (!await Connect(client, limit.Token)) return Notified.NotSent;

        try
        {
            await client.SendAsync(message, limit.Token);
            await Leave(client, limit.Token);
            return Notified.Sent;
        }
        catch (SmtpCommandException refused)
        {
            NotTaken(log, refused.StatusCode.ToString());
            return Notified.NotSent;
        }
        catch (Exception broken)
        {
            // The line broke before the server's answer: it may have the letter, and a second one would be worse than none.
            Uncertain(log, broken.GetType().Name);
            return Notified.Sent;
        }
    }

    private async Task<bool> Connect(SmtpClient client, CancellationToken ct)
    {
        var smtp = settings.Value.Smtp;
        var security = (smtp.UseTls, smtp.Port) switch
        {
            (false, _) => SecureSocketOptions.None,
            (true, Submissions) => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.StartTls,
        };
        try
        {
            await client.ConnectAsync(smtp.Host!, smtp.Port, security, ct);
            if (smtp is { User: { } user, Password: { } password }) await client.AuthenticateAsync(user, password, ct);
            return true;
        }
        catch (Exception failure)
        {
            NotTaken(log, failure.GetType().Name);
            return false;
        }
    }

    // The letter is taken already: that the server says goodbye is only polite.
    private static async Task Leave(SmtpClient client, CancellationToken ct)
    {
        try
        {
            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception failure) when (failure is IOException or SmtpProtocolException or OperationCanceledException)
        {
            return;
        }
    }

    private MimeMessage Message(Letter letter)
    {
        var from = MailboxAddress.Parse(settings.Value.Smtp.From!);
        var message = new MimeMessage
        {
            Subject = letter.Subject,
            Date = clock.GetUtcNow(),
            MessageId = $"{letter.Id}@{from.Domain}",
            Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody(),
        };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(letter.To));
        message.Body.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take a letter ({Reason}); it is tried again later")]
    private static partial void NotTaken(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The line to the mail server broke ({Reason}); the letter counts as sent")]
    private static partial void Uncertain(ILogger log, string reason);
}
