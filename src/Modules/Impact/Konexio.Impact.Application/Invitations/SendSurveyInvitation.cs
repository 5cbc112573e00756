using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Invitations;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Invitations;

/// <summary>Makes a link that somebody hands to the learner, where no mail reaches them or theirs was lost; older links stay good.</summary>
/// <param name="Id">The invitation.</param>
/// <param name="Address">Where the host is reached, without a slash at its end.</param>
public sealed record SendSurveyInvitation(Guid Id, string Address) : ICommand<SendSurveyInvitationResponse>;

/// <summary>The invitation as it was sent.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Status">What became of it.</param>
/// <param name="EndsAt">Until when the link can be answered.</param>
/// <param name="Link">The link, to be given to the learner alone. Shown once; absent when the request was repeated.</param>
public sealed record SendSurveyInvitationResponse(Guid Id, InvitationStatus Status, DateTimeOffset EndsAt, string? Link) : IHasSecret<SendSurveyInvitationResponse>
{
    public SendSurveyInvitationResponse WithoutSecret() => this with { Link = null };

    public override string ToString() => nameof(SendSurveyInvitationResponse);
}

internal sealed class SendSurveyInvitationHandler(ISurveyInvitations invitations, IAudit audit, TimeProvider clock)
    : ICommandHandler<SendSurveyInvitation, SendSurveyInvitationResponse>
{
    public async Task<Result<SendSurveyInvitationResponse>> Handle(SendSurveyInvitation request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await invitations.FindLocked(new SurveyInvitationId(request.Id), cancellationToken) is not { } invitation) return InvitationErrors.NotFound;
        if (!await invitations.Consents(invitation.PersonId, now, cancellationToken)) return InvitationErrors.NoConsent;
        if (invitation.Send(now).Error is { } refusal) return refusal;

        var link = SurveyLink.Create();
        invitations.AddLink(invitation, link, now);
        audit.Touched(invitation.PersonId, nameof(SendSurveyInvitation), AuditedAccess.Change, "surveyInvitation");
        return new SendSurveyInvitationResponse(invitation.Id.Value, invitation.Status, invitation.EndsAt, $"{request.Address}/s/{link.Token}");
    }
}
