using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Domain.Referrals;
using Konexio.SharedKernel;

namespace Konexio.Enrolment.Application.Referrals;

/// <summary>The school accepts a referral, which supersedes the other open ones of the same person.</summary>
public sealed record AcceptReferral : ICommand<AcceptReferralResponse>
{
    [JsonIgnore]
    public ReferralId Id { get; init; }
}

/// <summary>The referral's state from now on, and the referrals that it closed.</summary>
public sealed record AcceptReferralResponse(Guid Id, ReferralStatus Status, IReadOnlyList<Guid> Superseded);

internal sealed class AcceptReferralHandler(IReferrals referrals, IPeople people, IAudit audit, ICaller caller, TimeProvider clock)
    : ICommandHandler<AcceptReferral, AcceptReferralResponse>
{
    public async Task<Result<AcceptReferralResponse>> Handle(AcceptReferral command, CancellationToken cancellationToken)
    {
        if (await referrals.Find(command.Id, cancellationToken) is not { } referral) return ReferralErrors.NotFound;

        var now = clock.GetUtcNow();
        if (referral.Accept(caller.ClientId, now).Error is { } refusal) return refusal;

        var open = await referrals.OpenOf(await people.RecordsOf(referral.PersonId, cancellationToken), cancellationToken);
        Referral[] others = [.. open.Where(other => other.Id != referral.Id)];
        foreach (var other in others)
            if (other.Supersede(referral.Id, now).Error is { } refused) return refused;

        audit.Touched(others.Select(other => other.PersonId).Prepend(referral.PersonId), nameof(AcceptReferral), AuditedAccess.Change, "status");
        return new AcceptReferralResponse(referral.Id.Value, referral.Status, [.. others.Select(other => other.Id.Value)]);
    }
}
