using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Tests.Surveys;

public sealed class SurveyInvitationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, string> Answers = new() { [SurveySeed.SkillsUse] = SurveySeed.Daily };

    [Fact]
    public void It_is_sent_reminded_twice_and_then_left_in_peace()
    {
        var invitation = Opened();
        invitation.NextMailAt.ShouldBe(Now);

        Mail(invitation, Now);
        (invitation.Status, invitation.NextMailAt).ShouldBe((InvitationStatus.Sent, Now.AddDays(7)));
        Mail(invitation, Now.AddDays(7));
        (invitation.Status, invitation.Reminders, invitation.NextMailAt).ShouldBe((InvitationStatus.Reminded, 1, Now.AddDays(14)));
        Mail(invitation, Now.AddDays(14));

        (invitation.Status, invitation.Reminders, invitation.NextMailAt).ShouldBe((InvitationStatus.Reminded, 2, null));
    }

    [Fact]
    public void A_mail_is_taken_by_one_and_not_before_it_is_due()
    {
        var invitation = Opened();
        invitation.TakeMail(Now.AddSeconds(-1)).Succeeded.ShouldBeFalse();
        invitation.TakeMail(Now).Succeeded.ShouldBeTrue();
        invitation.TakeMail(Now).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public void What_the_server_refuses_is_tried_again_after_longer_and_longer_pauses_and_then_given_up()
    {
        var invitation = Opened();
        List<TimeSpan> pauses = [];
        var now = Now;
        while (invitation.NextMailAt is { } due)
        {
            pauses.Add(due - now);
            now = due;
            invitation.TakeMail(now);
            invitation.MailFailed(now);
        }

        pauses.ShouldBe(pauses.Order());
        pauses.Count.ShouldBe(6);
        (invitation.Status, invitation.MailStop).ShouldBe((InvitationStatus.Scheduled, MailStop.GivenUp));
    }

    [Fact]
    public void A_mail_that_a_dead_host_had_taken_counts_as_sent_after_a_while()
    {
        var invitation = Opened();
        invitation.TakeMail(Now);
        invitation.MailIsLost(Now.AddMinutes(14)).ShouldBeFalse();
        invitation.MailIsLost(Now.AddMinutes(15)).ShouldBeTrue();

        invitation.MailSent(Now.AddMinutes(15)).Succeeded.ShouldBeTrue();

        invitation.Status.ShouldBe(InvitationStatus.Sent);
    }

    [Fact]
    public void An_answer_can_be_replaced_until_the_end_and_stops_the_reminders()
    {
        var invitation = Opened();
        invitation.Answer(SurveySeed.Content, Answers, Now).Error!.Code.ShouldBe("survey-invitation.not-open");
        invitation.Send(Now);

        invitation.Answer(SurveySeed.Content, Answers, Now).Succeeded.ShouldBeTrue();
        invitation.Answer(SurveySeed.Content, Answers, invitation.EndsAt.AddSeconds(-1)).Succeeded.ShouldBeTrue();

        (invitation.Status, invitation.NextMailAt).ShouldBe((InvitationStatus.Answered, null));
        invitation.Answer(SurveySeed.Content, Answers, invitation.EndsAt).Error!.Code.ShouldBe("survey-invitation.not-open");
        invitation.Expire(invitation.EndsAt).Error!.Code.ShouldBe("survey-invitation.wrong-status");
    }

    [Fact]
    public void It_ends_with_the_last_of_its_days_in_Paris()
    {
        var invitation = Opened();
        invitation.EndsAt.ShouldBe(SchoolDay.EndOf(new DateOnly(2026, 12, 23)));
        invitation.Expire(invitation.EndsAt.AddSeconds(-1)).Succeeded.ShouldBeFalse();
        invitation.Expire(invitation.EndsAt).Succeeded.ShouldBeTrue();
        invitation.Send(invitation.EndsAt).Error!.Code.ShouldBe("survey-invitation.ended");
    }

    [Fact]
    public void Who_withdraws_consent_is_asked_no_more_and_an_answer_stands_but_cannot_be_replaced()
    {
        var asked = Opened();
        asked.Send(Now);
        asked.Withdraw(Now);
        (asked.Status, asked.NextMailAt, asked.IsOpen(Now)).ShouldBe((InvitationStatus.Withdrawn, null, false));

        var answered = Opened();
        answered.Send(Now);
        answered.Answer(SurveySeed.Content, Answers, Now);
        answered.Withdraw(Now.AddDays(1));
        (answered.Status, answered.IsOpen(Now.AddDays(1))).ShouldBe((InvitationStatus.Answered, false));
    }

    [Fact]
    public void A_mail_that_arrives_after_the_answer_changes_nothing()
    {
        var invitation = Opened();
        invitation.Send(Now);
        invitation.TakeMail(Now.AddDays(7));
        invitation.Answer(SurveySeed.Content, Answers, Now.AddDays(7));

        invitation.MailSent(Now.AddDays(7));

        (invitation.Status, invitation.Reminders, invitation.NextMailAt).ShouldBe((InvitationStatus.Answered, 0, null));
    }

    [Fact]
    public void Links_are_long_random_and_known_by_their_hash_alone()
    {
        var link = SurveyLink.Create();
        link.Token.Length.ShouldBe(43);
        SurveyLink.HashOf(link.Token).ShouldBe(link.Hash());
        SurveyLink.HashOf(link.Token[1..]).ShouldBeNull();
        SurveyLink.HashOf(link.Token[1..] + "é").ShouldBeNull();
        SurveyLink.HashOf(null).ShouldBeNull();
        link.ToString().ShouldNotContain(link.Token);
        SurveyLink.Create().ShouldNotBe(link);
    }

    // What each verb does to the status is the table's; whatever is not in it is refused and changes nothing. Reminders come by mail alone.
    [Property]
    public Property Follows_its_table() => Prop.ForAll(
        Gen.Elements(InvitationVerb.Send, InvitationVerb.Answer, InvitationVerb.Expire, InvitationVerb.Withdraw).ListOf().ToArbitrary(), verbs =>
        {
            var (invitation, now) = (Opened(), Now);
            return verbs.All(verb =>
            {
                if (verb == InvitationVerb.Expire) now = invitation.EndsAt;
                var (before, ended) = (invitation.Status, now >= invitation.EndsAt);
                var allowed = InvitationTransitions.Allowed.TryGetValue((before, verb), out var next)
                    && !(ended && verb is (InvitationVerb.Send or InvitationVerb.Answer));
                return Do(invitation, verb, now) == allowed && invitation.Status == (allowed ? next : before);
            });
        });

    private static bool Do(SurveyInvitation invitation, InvitationVerb verb, DateTimeOffset now) => verb switch
    {
        InvitationVerb.Send => invitation.Send(now),
        InvitationVerb.Answer => invitation.Answer(SurveySeed.Content, Answers, now),
        InvitationVerb.Expire => invitation.Expire(now),
        _ => invitation.Withdraw(now),
    } is { Succeeded: true };

    private static SurveyInvitation Opened()
    {
        var survey = Survey.Create("impact", SurveySeed.Waves, Now).Value;
        var version = SurveyVersion.Draft(survey, SurveySeed.Content, latest: null, Now).Value;
        return SurveyInvitation.Open(
            version, SurveyWave.Exit, new SurveyedLearner(Guid.CreateVersion7(Now), new PersonId(Guid.CreateVersion7(Now)), Guid.CreateVersion7(Now), Guid.CreateVersion7(Now)), new DateOnly(2026, 11, 24), Now);
    }

    private static void Mail(SurveyInvitation invitation, DateTimeOffset now)
    {
        invitation.TakeMail(now).Succeeded.ShouldBeTrue();
        invitation.MailSent(now).Succeeded.ShouldBeTrue();
    }
}
