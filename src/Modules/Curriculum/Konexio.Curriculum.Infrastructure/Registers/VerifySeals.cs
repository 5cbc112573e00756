using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Computes every seal of a cohort again, and says which is the first that does not fit.</summary>
public sealed record VerifySeals(Guid CohortId) : IQuery<SealVerification>;

/// <summary>Whether a cohort's sealed registers are as they were sealed.</summary>
/// <param name="Intact">Whether every seal fits.</param>
/// <param name="Seals">How many there are.</param>
/// <param name="FirstAltered">The first that does not fit; those behind it cannot be judged.</param>
public sealed record SealVerification(bool Intact, int Seals, AlteredSeal? FirstAltered);

/// <summary>The first seal that does not fit.</summary>
/// <param name="Position">Its place in the chain.</param>
/// <param name="SessionId">The session found at that place; absent where a seal is missing.</param>
/// <param name="Version">The version found there.</param>
public sealed record AlteredSeal(int Position, Guid? SessionId, int? Version);

internal sealed class VerifySealsHandler(ICohorts cohorts, ISealChains chains) : IQueryHandler<VerifySeals, SealVerification>
{
    public async Task<Result<SealVerification>> Handle(VerifySeals request, CancellationToken cancellationToken)
    {
        if (await cohorts.Find(new CohortId(request.CohortId), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        // Locked, so that no register is sealed between the reading of the chain's end and of its links.
        var chain = await chains.FindLocked(cohort.Id, cancellationToken);
        var versions = await chains.Versions(cohort.Id, cancellationToken);
        if (chain.FirstAltered(versions) is not { } position) return new SealVerification(true, versions.Count, null);

        var found = versions.ElementAtOrDefault(position - 1);
        return new SealVerification(false, versions.Count, new AlteredSeal(position, found?.Sheet.SessionId.Value, found?.Sheet.Version));
    }
}
