using System.Net;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Application.Invitations;
using MimeKit;

namespace Konexio.Impact.Tests.Surveys;

public sealed class TakeSurveyMailTests
{
    [Fact]
    public async Task A_learner_is_invited_and_reminded_twice_and_no_more()
    {
        await using var mail = await Mailing.Start();
        var asked = await mail.Learner();

        await mail.App.Tick();
        for (var day = 0; day < 29; day++) await mail.Pass(TimeSpan.FromDays(1));

        mail.Server.Taken.Select(letter => letter.Subject).ShouldBe(
            ["Votre formation et vous : une minute pour répondre", "Rappel : votre formation et vous", "Rappel : votre formation et vous"]);
        mail.Server.Taken.Select(letter => letter.MessageId).Distinct().Count().ShouldBe(3);
        var invitation = (await mail.App.Invitations(asked)).ShouldHaveSingleItem();
        (invitation.Text("status"), invitation["reminders"]!.GetValue<int>()).ShouldBe(("reminded", 2));
    }

    [Fact]
    public async Task The_letter_is_in_the_learners_language_as_text_and_as_html()
    {
        (string Preferred, string Language, string Direction, string Hello)[] learners =
        [
            ("fa-AF", "fa", "rtl", "سلام Zahra"), ("ps", "ps", "rtl", "سلام Zahra"), ("ar", "ar", "rtl", "مرحبًا Zahra"), ("ti", "ti", "ltr", "ሰላም Zahra"),
            ("uk", "uk", "ltr", "Вітаємо, Zahra"), ("en-GB", "en", "ltr", "Hello Zahra"), ("so", "fr", "ltr", "Bonjour Zahra"),
        ];
        await using var mail = await Mailing.Start();
        foreach (var learner in learners) await mail.Learner(learner.Preferred, $"{learner.Preferred}@example.org");

        await mail.App.Tick();

        mail.Server.Taken.Count.ShouldBe(learners.Length);
        foreach (var (preferred, language, direction, hello) in learners)
        {
            var letter = mail.Server.Taken.Single(one => one.To.Mailboxes.Single().Address == $"{preferred}@example.org");
            letter.TextBody!.ShouldContain(hello);
            letter.HtmlBody!.ShouldContain($"<html lang=\"{language}\" dir=\"{direction}\">");
            letter.Body!.Headers[HeaderId.ContentLanguage].ShouldBe(language);
            LinkIn(letter).ShouldStartWith("https://api.konexio.example/s/");
            LinkIn(letter).ShouldEndWith($"?lang={language}");
        }
    }

    [Fact]
    public async Task The_link_of_every_letter_opens_the_survey_and_none_is_kept()
    {
        await using var mail = await Mailing.Start();
        await mail.Learner();
        await mail.App.Tick();
        await mail.Pass(TimeSpan.FromDays(7));

        var links = mail.Server.Taken.Select(letter => new Uri(LinkIn(letter)).PathAndQuery).ToList();

        links.Distinct().Count().ShouldBe(2);
        foreach (var link in links) (await mail.App.Anonymous().See(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await mail.App.Anonymous().Do(Surveying.Path(new Uri(LinkIn(mail.Server.Taken[0])).AbsolutePath), new { answers = new { skillsUse = "daily" } }).Gives(HttpStatusCode.OK);
        await mail.Pass(TimeSpan.FromDays(7));
        mail.Server.Taken.Count.ShouldBe(2, "who answered is not reminded");
    }

    [Fact]
    public async Task However_many_hosts_look_each_letter_is_sent_once()
    {
        await using var mail = await Mailing.Start();
        for (var i = 0; i < 12; i++) await mail.Learner(email: $"learner{i}@example.org");
        await mail.App.AskSystem(new OpenSurveyInvitations());

        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => mail.App.AskSystem(new TakeSurveyMail())));

        var letters = taken.Where(one => one.Succeeded && one.Value.Mail is not null).Select(one => one.Value.Mail!.Id).ToList();
        letters.Distinct().Count().ShouldBe(letters.Count);
        while (await mail.App.AskSystem(new TakeSurveyMail()) is { Value.Mail: { } more }) letters.Add(more.Id);
        (letters.Count, letters.Distinct().Count()).ShouldBe((12, 12));
    }

    [Fact]
    public async Task What_a_dead_host_had_taken_is_not_sent_again()
    {
        await using var mail = await Mailing.Start();
        var asked = await mail.Learner();
        await mail.App.AskSystem(new OpenSurveyInvitations());
        (await mail.App.AskSystem(new TakeSurveyMail())).Value.Mail.ShouldNotBeNull();

        await mail.App.Tick();
        (await mail.App.Invitations(asked))[0].Text("status").ShouldBe("scheduled");
        await mail.Pass(TimeSpan.FromMinutes(16));

        mail.Server.Taken.ShouldBeEmpty();
        (await mail.App.Invitations(asked))[0].Text("status").ShouldBe("sent");
        await mail.Pass(TimeSpan.FromDays(8));
        mail.Server.Taken.ShouldHaveSingleItem().Subject.ShouldStartWith("Rappel");
    }

    [Fact]
    public async Task Who_has_no_address_is_left_to_staff_and_who_withdrew_is_left_in_peace()
    {
        await using var mail = await Mailing.Start();
        var (without, withdrawn) = (await mail.Learner(email: null), await mail.Learner());
        await mail.App.AskSystem(new OpenSurveyInvitations());
        await mail.App.Hear(new ConsentRevoked(withdrawn.Person, "beSurveyed"));

        await mail.App.Tick();

        mail.Server.Taken.ShouldBeEmpty();
        var left = (await mail.App.Invitations(without)).ShouldHaveSingleItem();
        (left.Text("status"), left.Text("mailStop")).ShouldBe(("scheduled", "noAddress"));
        (await mail.App.Invitations(withdrawn))[0].Text("status").ShouldBe("withdrawn");
        (await mail.App.Anonymous().See(await mail.App.Link(left.Id()))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_consent_that_has_lapsed_ends_the_reminders()
    {
        await using var mail = await Mailing.Start();
        var asked = await mail.Learner();
        await mail.App.Hear(new ConsentGiven(asked.Person, "beSurveyed", ImpactApp.Now.AddDays(1)));
        await mail.App.Tick();

        await mail.Pass(TimeSpan.FromDays(8));

        mail.Server.Taken.ShouldHaveSingleItem();
        (await mail.App.Invitations(asked))[0].Text("status").ShouldBe("withdrawn");
    }

    private static string LinkIn(MimeMessage letter) => letter.TextBody!.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("https://", StringComparison.Ordinal));
}
