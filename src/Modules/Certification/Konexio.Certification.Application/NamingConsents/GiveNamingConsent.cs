using System.Text.Json.Serialization;
using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Certificates;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.NamingConsents;

/// <summary>
/// Notes that a candidate from outside agrees to be named to who verifies a certificate; a learner says so to Enrolment.
/// </summary>
public sealed record GiveNamingConsent : ICommand<NamingConsentState>
{
    [JsonIgnore]
    public Guid SkillsCardId { get; init; }

    /// <summary>When it ends; absent for one that holds until it is withdrawn.</summary>
    /// <example>2029-12-31T23:00:00Z</example>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>Whether who verifies a certificate is told the holder's name.</summary>
/// <param name="SkillsCardId">The holder's card.</param>
/// <param name="Given">Whether the holder agrees.</param>
/// <param name="Until">When that ends; absent for a consent that holds until it is withdrawn.</param>
public sealed record NamingConsentState(Guid SkillsCardId, bool Given, DateTimeOffset? Until);

internal sealed class GiveNamingConsentHandler(OwnConsents own, INamingConsents consents, IAudit audit, TimeProvider clock)
    : ICommandHandler<GiveNamingConsent, NamingConsentState>
{
    public async Task<Result<NamingConsentState>> Handle(GiveNamingConsent command, CancellationToken cancellationToken)
    {
        if (command.Until <= clock.GetUtcNow()) return NamingConsentErrors.AlreadyOver;

        var holder = await own.HolderOf(command.SkillsCardId, cancellationToken);
        if (!holder.Succeeded) return Result<NamingConsentState>.Refused(holder.Errors);

        var known = await consents.Find(holder.Value, cancellationToken);
        var consent = known ?? NamingConsent.Of(holder.Value);
        consent.Give(command.Until);
        if (known is null) await consents.Add(consent, cancellationToken);
        audit.Touched(holder.Value, nameof(GiveNamingConsent), AuditedAccess.Change, "namingConsent");
        return new NamingConsentState(command.SkillsCardId, consent.IsGiven, consent.Until);
    }
}
