using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Seals a register when the session is over, every learner is accounted for and the trainer has signed.</summary>
public sealed record SealRegister(Guid SessionId) : ICommand<SealRegisterResponse>;

/// <param name="SessionId">The session.</param>
/// <param name="Version">The sealed version.</param>
/// <param name="Position">The seal's place in the cohort's chain.</param>
/// <param name="Hash">The seal: SHA-256 in lower-case hexadecimal.</param>
public sealed record SealRegisterResponse(Guid SessionId, int Version, int Position, string Hash)
{
    internal static SealRegisterResponse Of(Session session)
    {
        var (sheet, seal) = session.Register.Versions[^1];
        return new(session.Id.Value, sheet.Version, seal.Position, seal.Hash);
    }
}

internal sealed class SealRegisterHandler(ISessions sessions, IRosters rosters, ISites sites, ISealChains chains, IAudit audit, TimeProvider clock) : ICommandHandler<SealRegister, SealRegisterResponse>
{
    public async Task<Result<SealRegisterResponse>> Handle(SealRegister request, CancellationToken cancellationToken)
    {
        if (await sessions.FindLocked(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        var roster = await rosters.Of(session.CohortId, cancellationToken);
        var site = (await sites.Find(session.SiteId, cancellationToken))!;
        var chain = await chains.FindLocked(session.CohortId, cancellationToken);
        var locked = session.Register.Seal(roster, site, chain, clock.GetUtcNow());
        if (locked.Error is { } refusal) return refusal;

        var lines = session.Register.Versions[^1].Sheet.Lines;
        audit.Touched(lines.Select(line => roster.PersonOf(line.LearnerId)), nameof(SealRegister), AuditedAccess.Change, "attendance");
        return SealRegisterResponse.Of(session);
    }
}
