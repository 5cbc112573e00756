using System.Collections.Concurrent;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Infrastructure.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Konexio.Impact.Tests.Surveys;

/// <summary>An app of its own that sends mail to a server of its own.</summary>
internal sealed class Mailing : IAsyncDisposable
{
    private Mailing(ImpactApp app, MailServer server, Contacts contacts) => (App, Server, Known) = (app, server, contacts);

    public ImpactApp App { get; }

    public MailServer Server { get; }

    public Contacts Known { get; }

    public static async Task<Mailing> Start()
    {
        var (server, contacts) = (MailServer.Start(), new Contacts());
        var settings = new SurveySettings
        {
            PublicAddress = "https://api.konexio.example/",
            Smtp = new SmtpSettings { Host = "127.0.0.1", Port = server.Port, From = "Konexio <surveys@konexio.example>", UseTls = false },
        };
        settings.IsSound.ShouldBeTrue();
        var app = await ImpactApp.Fresh(services => services.AddSingleton<ILearnerContacts>(contacts).AddSingleton(Options.Create(settings)));
        return new Mailing(app, server, contacts);
    }

    /// <summary>A learner who begins today and can be written to.</summary>
    public async Task<Asked> Learner(string? language = "fr", string? email = "learner@example.org", string? name = "Zahra")
    {
        var asked = await App.Learner(Surveying.Today);
        Known.Tell(asked.Learner, new LearnerContact(email, language, name));
        return asked;
    }

    public async Task Pass(TimeSpan time)
    {
        App.Clock.Advance(time);
        await App.Tick();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Server.DisposeAsync();
    }

    internal sealed class Contacts : ILearnerContacts
    {
        private readonly ConcurrentDictionary<Guid, LearnerContact> _told = [];

        public void Tell(Guid learner, LearnerContact contact) => _told[learner] = contact;

        public Task<LearnerContact?> Of(Guid learner, string operation, CancellationToken ct) => Task.FromResult(_told.GetValueOrDefault(learner));
    }
}
