using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Lists a cohort's seals in the order of their chain, each with the text whose SHA-256 it is, so that anybody can check them.</summary>
public sealed record ListSeals(Guid CohortId) : IQuery<SealList>;

/// <summary>All seals of a cohort.</summary>
public sealed record SealList(IReadOnlyList<SealResponse> Items);

/// <summary>One seal.</summary>
/// <param name="Position">1 for the cohort's first.</param>
/// <param name="SessionId">The session whose register was sealed.</param>
/// <param name="Version">The version of that register.</param>
/// <param name="Previous">The hash of the seal before.</param>
/// <param name="Hash">The SHA-256 of the text in UTF-8, in lower-case hexadecimal.</param>
/// <param name="SealedText">What was sealed; people are named by id only.</param>
public sealed record SealResponse(int Position, Guid SessionId, int Version, string? Previous, string Hash, string SealedText);

internal sealed class ListSealsHandler(ICohorts cohorts, ISealChains chains) : IQueryHandler<ListSeals, SealList>
{
    public async Task<Result<SealList>> Handle(ListSeals request, CancellationToken cancellationToken)
    {
        if (await cohorts.Find(new CohortId(request.CohortId), cancellationToken) is not { } cohort) return CohortErrors.NotFound;

        var versions = await chains.Versions(cohort.Id, cancellationToken);
        return new SealList([.. versions.Select(Response)]);
    }

    private static SealResponse Response(RegisterVersion version)
    {
        var (sheet, seal) = version;
        return new(seal.Position, sheet.SessionId.Value, sheet.Version, seal.Previous, seal.Hash, SheetText.Of(sheet, seal.Position, seal.Previous));
    }
}
