using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Credentials;

/// <summary>Where the status of a certificate stands: in which list, and at which of its places.</summary>
/// <remarks>
/// Places are dealt out in an order that looks like chance, so that two certificates of one day do not stand side by side. Each step
/// can be undone in numbers of 17 bits, so no place is dealt out twice. The order never changes: verifiers hold places for good.
/// </remarks>
public readonly record struct StatusPosition(long List, int Index)
{
    private const int Bits = 17;

    /// <summary>The least that the standard allows, so that a place hides among many (Bitstring Status List, 16 KB).</summary>
    public const int Length = 1 << Bits;

    private const int Mask = Length - 1;

    /// <param name="number">The certificate's running number, from 0.</param>
    public static StatusPosition Of(long number) => number < 0
        ? throw new ArgumentOutOfRangeException(nameof(number), number, "Numbers run from 0.")
        : new(number / Length, Deal((int)(number % Length)));

    private static int Deal(int place)
    {
        // An odd factor and a shift onto lower bits each have an inverse modulo 2^17.
        foreach (var factor in (ReadOnlySpan<int>)[0x1_2D4B, 0x0_9E37, 0x1_A6B1])
        {
            place ^= place >> 9;
            place = (int)((long)place * factor & Mask);
            place = place + 0x0_5A5B & Mask;
        }

        return place ^ place >> 8;
    }
}

public static class StatusListErrors
{
    public static Error NotFound => Error.NotFound("status-list.not-found");
}
