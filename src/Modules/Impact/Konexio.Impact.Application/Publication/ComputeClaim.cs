using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Publication;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Publication;

/// <summary>Measures what a claim is about, and freezes the figures in it; it may be computed again until it is published.</summary>
/// <param name="Id">The claim.</param>
public sealed record ComputeClaim(Guid Id) : ICommand<ComputeClaimResponse>;

/// <summary>What was measured.</summary>
/// <param name="Id">The claim's identifier.</param>
/// <param name="Status">Its state: <c>computed</c>.</param>
/// <param name="Numerator">What counts.</param>
/// <param name="Denominator">What it is a part of.</param>
/// <param name="Ratio">One divided by the other, to four places; absent where there is nothing to divide by.</param>
/// <param name="InputsHash">SHA-256 of the inputs.</param>
public sealed record ComputeClaimResponse(Guid Id, ClaimStatus Status, long Numerator, long Denominator, decimal? Ratio, string InputsHash);

internal sealed class ComputeClaimHandler(IClaims claims, IMeasure measure, TimeProvider clock) : ICommandHandler<ComputeClaim, ComputeClaimResponse>
{
    public async Task<Result<ComputeClaimResponse>> Handle(ComputeClaim command, CancellationToken cancellationToken)
    {
        if (await claims.Find(new ClaimId(command.Id), cancellationToken) is not { } claim) return ClaimErrors.NotFound;
        if (await measure.Measure(claim.Subject, indicatorVersion: null, cancellationToken) is not { } measured) return ClaimErrors.IndicatorUnknown;
        if (claim.Compute(measured, clock.GetUtcNow()).Error is { } refusal) return refusal;

        return new ComputeClaimResponse(command.Id, claim.Status, measured.Numerator, measured.Denominator, measured.Ratio, measured.InputsHash);
    }
}
