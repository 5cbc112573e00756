using Konexio.Curriculum.Domain.Cohorts;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Domain.Registers;

/// <summary>
/// The end of a cohort's chain of seals, under which the next is put. It stands apart from the cohort, so that sealing a register
/// does not get in the way of whoever edits the cohort.
/// </summary>
public sealed class SealChain : AggregateRoot
{
    private SealChain()
    {
    }

    public CohortId CohortId { get; private set; }

    public int Length { get; private set; }

    public string? LastHash { get; private set; }

    public static SealChain Of(CohortId cohort) => new() { CohortId = cohort };

    /// <summary>
    /// The position of the first seal that does not fit its sheet, the seal before or its place; null when all are intact. Seals
    /// taken from the end show, too, since the chain knows its length and its last hash.
    /// </summary>
    public int? FirstAltered(IReadOnlyList<RegisterVersion> inOrder)
    {
        string? previous = null;
        for (var index = 0; index < inOrder.Count; index++)
        {
            var (sheet, seal) = inOrder[index];
            if (sheet.CohortId != CohortId || seal != SealOf(sheet, index + 1, previous)) return index + 1;

            previous = seal.Hash;
        }

        if (inOrder.Count != Length) return Math.Min(inOrder.Count, Length) + 1;
        return previous == LastHash ? null : Length;
    }

    internal Seal Append(RegisterSheet sheet)
    {
        if (sheet.CohortId != CohortId) throw new ArgumentException("It is another cohort's sheet.", nameof(sheet));

        var seal = SealOf(sheet, Length + 1, LastHash);
        (Length, LastHash) = (seal.Position, seal.Hash);
        return seal;
    }

    private static Seal SealOf(RegisterSheet sheet, int position, string? previous) =>
        new(SheetText.Form, position, previous, SheetText.Hash(SheetText.Of(sheet, position, previous)));
}
