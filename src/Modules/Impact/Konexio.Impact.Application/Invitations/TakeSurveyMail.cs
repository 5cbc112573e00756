using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Domain.Invitations;
using Konexio.Impact.Domain.Surveys;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Invitations;

/// <summary>Takes one mail that is due, so that no other host sends it; what was taken and never heard of again counts as sent.</summary>
internal sealed record TakeSurveyMail : ICommand<TakeSurveyMailResponse>;

/// <summary>The mail; absent where the one that was due is not to be sent. <paramref name="Found"/> says whether any was due.</summary>
internal sealed record TakeSurveyMailResponse(bool Found, SurveyMail? Mail)
{
    public override string ToString() => nameof(TakeSurveyMailResponse);
}

/// <summary>Who is written to in which language, and the link.</summary>
internal sealed record SurveyMail(SurveyInvitationId Id, int Number, string Token, LearnerContact To, DateTimeOffset EndsAt)
{
    public string Language => SurveyLanguages.Of(To.Language) ?? SurveyLanguages.Default;

    public override string ToString() => nameof(SurveyMail);
}

internal sealed class TakeSurveyMailHandler(ISurveyInvitations invitations, ILearnerContacts contacts, TimeProvider clock)
    : ICommandHandler<TakeSurveyMail, TakeSurveyMailResponse>
{
    private const int LostAtOnce = 100;

    public async Task<Result<TakeSurveyMailResponse>> Handle(TakeSurveyMail request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var lost in await invitations.LostMail(SurveyInvitation.LostBefore(now), LostAtOnce, cancellationToken)) lost.MailSent(now).Demand();

        if (await invitations.FindMailDue(now, cancellationToken) is not { } invitation) return new TakeSurveyMailResponse(Found: false, null);

        return new TakeSurveyMailResponse(Found: true, await Take(invitation, now, cancellationToken));
    }

    private async Task<SurveyMail?> Take(SurveyInvitation invitation, DateTimeOffset now, CancellationToken ct)
    {
        if (!await invitations.Consents(invitation.PersonId, now, ct))
        {
            invitation.Withdraw(now).Demand();
            return null;
        }

        if (await contacts.Of(invitation.LearnerId, nameof(TakeSurveyMail), ct) is not { Email: not null } contact)
        {
            invitation.HasNoAddress();
            return null;
        }

        var link = SurveyLink.Create();
        invitation.TakeMail(now).Demand();
        invitations.AddLink(invitation, link, now);
        return new SurveyMail(invitation.Id, invitation.MailNumber, link.Token, contact, invitation.EndsAt);
    }
}
