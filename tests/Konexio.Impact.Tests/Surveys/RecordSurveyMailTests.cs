namespace Konexio.Impact.Tests.Surveys;

public sealed class RecordSurveyMailTests
{
    [Fact]
    public async Task What_the_server_refuses_is_tried_again_later_and_then_sent_once()
    {
        await using var mail = await Mailing.Start();
        var asked = await mail.Learner();
        mail.Server.Refuses = true;

        await mail.App.Tick();
        await mail.App.Tick();
        mail.Server.Tries.ShouldBe(1, "it waits before it tries again");
        await mail.Pass(TimeSpan.FromMinutes(6));
        mail.Server.Tries.ShouldBe(2);
        (await mail.App.Invitations(asked))[0].Text("status").ShouldBe("scheduled");
        mail.Server.Refuses = false;
        await mail.Pass(TimeSpan.FromMinutes(31));
        await mail.Pass(TimeSpan.FromMinutes(31));

        mail.Server.Taken.ShouldHaveSingleItem();
        (await mail.App.Invitations(asked))[0].Text("status").ShouldBe("sent");
    }

    [Fact]
    public async Task It_is_given_up_after_six_tries_and_shown_to_staff()
    {
        await using var mail = await Mailing.Start();
        var asked = await mail.Learner();
        mail.Server.Refuses = true;

        await mail.App.Tick();
        for (var i = 0; i < 10; i++) await mail.Pass(TimeSpan.FromHours(25));

        mail.Server.Tries.ShouldBe(6);
        var invitation = (await mail.App.Invitations(asked))[0];
        (invitation.Text("status"), invitation.Text("mailStop")).ShouldBe(("scheduled", "givenUp"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_costs_a_try_and_no_more()
    {
        await using var mail = await Mailing.Start();
        var asked = await mail.Learner();
        await mail.Server.DisposeAsync();

        await mail.App.Tick();

        (await mail.App.Ask("select failed_mails from impact.survey_invitations where learner_id = $1", asked.Learner)).ShouldBe(["1"]);
        (await mail.App.Ask("select operation from impact.audit_entries where person_id = $1 and operation = 'RecordSurveyMail'", asked.Person)).ShouldHaveSingleItem();
    }
}
