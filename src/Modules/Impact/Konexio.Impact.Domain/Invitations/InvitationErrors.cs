using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Invitations;

public static class InvitationErrors
{
    public static Error NotFound => Error.NotFound("survey-invitation.not-found");

    /// <summary>One answer for a link that nobody has and for one that has ended, so that neither tells of the other.</summary>
    public static Error NotOpen => Error.NotFound("survey-invitation.not-open");

    public static Error WrongStatus => Error.Conflict("survey-invitation.wrong-status");

    public static Error Ended => Error.Conflict("survey-invitation.ended");

    public static Error NoConsent => Error.Conflict("survey-invitation.no-consent");
}
