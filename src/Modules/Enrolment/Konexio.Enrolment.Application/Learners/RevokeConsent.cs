using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.Learners;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Learners;

/// <summary>Writes into the journal that a learner withdrew their consent to one purpose; always possible.</summary>
public sealed record RevokeConsent : ICommand<RevokeConsentResponse>
{
    [JsonIgnore]
    public Guid LearnerId { get; init; }

    [JsonIgnore]
    public ConsentPurpose Purpose { get; init; }
}

public sealed record RevokeConsentResponse(Guid Id, DateTimeOffset RevokedAt);

internal sealed class RevokeConsentHandler(ILearners learners, IConsents consents, ICaller caller, IAudit audit, TimeProvider clock)
    : ICommandHandler<RevokeConsent, RevokeConsentResponse>
{
    public async Task<Result<RevokeConsentResponse>> Handle(RevokeConsent request, CancellationToken cancellationToken)
    {
        if (await learners.Find(new LearnerId(request.LearnerId), cancellationToken) is not { } learner) return LearnerErrors.NotFound;

        var entry = ConsentEntry.Revoke(learner.PersonId, request.Purpose, caller.ClientId, clock.GetUtcNow());
        await consents.Add(entry, cancellationToken);
        audit.Touched(learner.PersonId, nameof(RevokeConsent), AuditedAccess.Change, "consent");
        return new RevokeConsentResponse(entry.Id.Value, entry.At);
    }
}
