using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Contracts;
using Konexio.Impact.Domain.Invitations;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Listening;

/// <summary>Asks only who consents, and closes every open invitation in the transaction that hears of a revocation.</summary>
internal sealed class WhenSurveyConsentChanges(ISurveyedLearners learners, ISurveyInvitations invitations, IAudit audit, TimeProvider clock)
    : IListenTo<ConsentGiven>, IListenTo<ConsentRevoked>
{
    internal const string Purpose = "beSurveyed";

    public Task Hear(ConsentGiven heard, CancellationToken ct)
    {
        if (heard.Purpose != Purpose) return Task.CompletedTask;

        var person = new PersonId(heard.PersonId);
        learners.Consented(person, heard.Until);
        audit.Touched(person, nameof(WhenSurveyConsentChanges), AuditedAccess.Change, "surveyConsent");
        return Task.CompletedTask;
    }

    public async Task Hear(ConsentRevoked heard, CancellationToken ct)
    {
        if (heard.Purpose != Purpose) return;

        var (person, now) = (new PersonId(heard.PersonId), clock.GetUtcNow());
        learners.Revoked(person);
        foreach (var invitation in await invitations.OpenOf(person, now, ct)) invitation.Withdraw(now).Demand();
        audit.Touched(person, nameof(WhenSurveyConsentChanges), AuditedAccess.Change, "surveyConsent");
    }
}
