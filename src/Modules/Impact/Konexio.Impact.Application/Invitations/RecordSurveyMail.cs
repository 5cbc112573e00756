using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Invitations;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Invitations;

/// <summary>Keeps what became of a mail that was taken.</summary>
internal sealed record RecordSurveyMail(SurveyInvitationId Id, bool Sent) : ICommand<Nothing>;

internal sealed class RecordSurveyMailHandler(ISurveyInvitations invitations, IAudit audit, TimeProvider clock) : ICommandHandler<RecordSurveyMail, Nothing>
{
    public async Task<Result<Nothing>> Handle(RecordSurveyMail request, CancellationToken cancellationToken)
    {
        var invitation = (await invitations.FindLocked(request.Id, cancellationToken)).Demand(InvitationErrors.NotFound);
        var now = clock.GetUtcNow();
        if ((request.Sent ? invitation.MailSent(now) : invitation.MailFailed(now)).Error is { } refusal) return refusal;

        audit.Touched(invitation.PersonId, nameof(RecordSurveyMail), AuditedAccess.Change, "surveyInvitation");
        return default(Nothing);
    }
}
