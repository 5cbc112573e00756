using Konexio.BuildingBlocks.Application;
using Konexio.Impact.Domain.Publication;
using Konexio.SharedKernel;

namespace Konexio.Impact.Application.Publication;

/// <summary>Measures again what a claim says, by the same version of the indicator, and tells whether the figures are the same; the claim stays as it is.</summary>
/// <param name="Id">The claim.</param>
public sealed record RecomputeClaim(Guid Id) : ICommand<RecomputeClaimResponse>;

/// <summary>The same measured twice.</summary>
/// <param name="Id">The claim's identifier.</param>
/// <param name="AreInputsEqual">Whether the inputs are those from which it was computed: where they are, the figures are equal.</param>
/// <param name="AreFiguresEqual">Whether all figures are equal.</param>
/// <param name="Numerator">What counts now.</param>
/// <param name="Denominator">What it is a part of now.</param>
/// <param name="InputsHash">SHA-256 of the inputs now.</param>
public sealed record RecomputeClaimResponse(Guid Id, bool AreInputsEqual, bool AreFiguresEqual, long Numerator, long Denominator, string InputsHash);

internal sealed class RecomputeClaimHandler(IClaims claims, IMeasure measure) : ICommandHandler<RecomputeClaim, RecomputeClaimResponse>
{
    public async Task<Result<RecomputeClaimResponse>> Handle(RecomputeClaim command, CancellationToken cancellationToken)
    {
        if (await claims.Find(new ClaimId(command.Id), cancellationToken) is not { } claim) return ClaimErrors.NotFound;
        if (claim.Measured is null) return ClaimErrors.WrongState(claim.Status);
        if (await measure.Measure(claim.Subject, claim.Measured.IndicatorVersion, cancellationToken) is not { } again) return ClaimErrors.IndicatorUnknown;

        var compared = claim.CompareWith(again);
        return compared.Succeeded
            ? new RecomputeClaimResponse(command.Id, compared.Value.AreInputsEqual, compared.Value.AreFiguresEqual, again.Numerator, again.Denominator, again.InputsHash)
            : Result<RecomputeClaimResponse>.Refused(compared.Errors);
    }
}
