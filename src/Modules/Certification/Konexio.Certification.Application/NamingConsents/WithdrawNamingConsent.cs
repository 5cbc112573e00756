using Konexio.BuildingBlocks.Application;
using Konexio.Certification.Domain.Certificates;
using Konexio.SharedKernel;

namespace Konexio.Certification.Application.NamingConsents;

/// <summary>Hides the name of a candidate from outside from who verifies a certificate, at once.</summary>
public sealed record WithdrawNamingConsent(Guid SkillsCardId) : ICommand<Nothing>;

internal sealed class WithdrawNamingConsentHandler(OwnConsents own, INamingConsents consents, IAudit audit) : ICommandHandler<WithdrawNamingConsent, Nothing>
{
    public async Task<Result<Nothing>> Handle(WithdrawNamingConsent command, CancellationToken cancellationToken)
    {
        var holder = await own.HolderOf(command.SkillsCardId, cancellationToken);
        if (!holder.Succeeded) return Result<Nothing>.Refused(holder.Errors);
        if (await consents.Find(holder.Value, cancellationToken) is not { } consent) return default(Nothing);

        consent.Withdraw();
        audit.Touched(holder.Value, nameof(WithdrawNamingConsent), AuditedAccess.Change, "namingConsent");
        return default(Nothing);
    }
}
